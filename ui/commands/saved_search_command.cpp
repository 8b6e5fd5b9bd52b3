#include "commands/saved_search_command.h"

#include "commands/titled_command.h"

#include <QCoreApplication>

namespace earshot::ui {
namespace {

class SavedSearchCommand : public TitledCommand {
public:
    SavedSearchCommand(Session& session, Title title, const QStringList& after)
        : TitledCommand(std::move(title)),
          m_session(session),
          m_before(session.savedSearches().all()),
          m_after(after)
    {
    }

    void redo() override { m_session.setSavedSearches(text(), m_after); }
    void undo() override { m_session.setSavedSearches(text(), m_before); }

private:
    Session& m_session;
    QStringList m_before;
    QStringList m_after;
};

} // namespace

std::unique_ptr<QUndoCommand> toggleSavedSearchCommand(Session& session, const QString& words)
{
    QStringList after = session.savedSearches().all();
    const bool kept = after.removeAll(words) > 0;
    if (!kept) {
        after.append(words);
    }
    const auto title = [kept, words] {
        return kept ? QCoreApplication::translate("SavedSearchCommand", "Remove the saved search “%1”")
                          .arg(words)
                    : QCoreApplication::translate("SavedSearchCommand", "Save the search “%1”").arg(words);
    };
    return std::make_unique<SavedSearchCommand>(session, title, after);
}

} // namespace earshot::ui
