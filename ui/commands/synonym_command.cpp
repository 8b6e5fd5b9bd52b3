#include "commands/synonym_command.h"

namespace earshot::ui {
namespace {

class SynonymCommand : public TitledCommand {
public:
    SynonymCommand(Session& session, Title title, SynonymChoices after)
        : TitledCommand(std::move(title)),
          m_session(session),
          m_before(session.synonymChoices()),
          m_after(std::move(after))
    {
    }

    void redo() override { m_session.setSynonyms(text(), m_after); }
    void undo() override { m_session.setSynonyms(text(), m_before); }

private:
    Session& m_session;
    SynonymChoices m_before;
    SynonymChoices m_after;
};

} // namespace

std::unique_ptr<QUndoCommand> synonymCommand(Session& session, Title title, const SynonymChoices& after)
{
    return std::make_unique<SynonymCommand>(session, std::move(title), after);
}

} // namespace earshot::ui
