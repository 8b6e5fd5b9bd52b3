#include "commands/qa_import_command.h"

#include "commands/edit_command.h"

#include <QCoreApplication>

namespace earshot::ui {

std::unique_ptr<QUndoCommand> qaImportCommand(Session& session, std::vector<QaChange> changes)
{
    // Made by the first run, on the writing thread: later ones find the same ids.
    const auto done = std::make_shared<std::optional<QaDone>>();
    const auto redo = [done, changes = std::move(changes), now = Session::now()](Library& library) {
        if (*done)
            return library.redoQaChanges(**done);
        return library.applyQaChanges(changes, now).map([&](QaDone made) { *done = std::move(made); });
    };
    const auto undo = [done](Library& library) {
        return *done ? library.undoQaChanges(**done) : Result<void>();
    };
    return std::make_unique<EditCommand>(
        session, [] { return QCoreApplication::translate("QaImportCommand", "Import edited questions"); },
        Reload::Calls | Reload::Annotations | Reload::Tags | Reload::Summaries, redo, undo);
}

} // namespace earshot::ui
