#include "commands/saved_search_command.h"

#include <QCoreApplication>

namespace earshot::ui {
namespace {

class SavedSearchCommand : public QUndoCommand {
public:
    SavedSearchCommand(Session& session, const QString& text, const QStringList& after)
        : QUndoCommand(text), m_session(session), m_before(session.savedSearches().all()), m_after(after)
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
    const QString text =
        kept ? QCoreApplication::translate("SavedSearchCommand", "Remove the saved search “%1”").arg(words)
             : QCoreApplication::translate("SavedSearchCommand", "Save the search “%1”").arg(words);
    return std::make_unique<SavedSearchCommand>(session, text, after);
}

} // namespace earshot::ui
