#include "commands/saved_search_command.h"

#include <QCoreApplication>

namespace earshot::ui {
namespace {

class SavedSearchCommand : public QUndoCommand {
public:
    SavedSearchCommand(SavedSearches& searches, const QString& text, const QStringList& after)
        : QUndoCommand(text), m_searches(searches), m_before(searches.all()), m_after(after)
    {
    }

    void redo() override { m_searches.set(m_after); }
    void undo() override { m_searches.set(m_before); }

private:
    SavedSearches& m_searches;
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
    return std::make_unique<SavedSearchCommand>(session.savedSearches(), text, after);
}

} // namespace earshot::ui
