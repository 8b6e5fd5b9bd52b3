#include "commands/titled_command.h"

namespace earshot::ui {

void retitle(const QUndoStack& stack)
{
    for (int i = 0; i < stack.count(); ++i) {
        const QUndoCommand* command = stack.command(i);
        const auto* titled =
            dynamic_cast<const TitledCommand*>(command->childCount() > 0 ? command->child(0) : command);
        if (titled) {
            // Qt hands its commands out as const; their texts are ours.
            const_cast<QUndoCommand*>(command)->setText(titled->title());
        }
    }
}

} // namespace earshot::ui
