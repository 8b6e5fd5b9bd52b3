#include "commands/synonym_command.h"

namespace earshot::ui {
namespace {

class SynonymCommand : public QUndoCommand {
public:
    SynonymCommand(Session& session, const QString& text, SynonymChoices after)
        : QUndoCommand(text),
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

std::unique_ptr<QUndoCommand> synonymCommand(Session& session, const QString& text,
                                             const SynonymChoices& after)
{
    return std::make_unique<SynonymCommand>(session, text, after);
}

} // namespace earshot::ui
