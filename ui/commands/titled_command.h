#pragma once

#include <QString>
#include <QUndoCommand>
#include <QUndoStack>
#include <functional>

namespace earshot::ui {

/// What an edit is called, in the language of the window at the time of asking.
using Title = std::function<QString()>;

class TitledCommand : public QUndoCommand {
public:
    explicit TitledCommand(Title title) : QUndoCommand(title()), m_title(std::move(title)) {}
    QString title() const { return m_title(); }

private:
    Title m_title;
};

/// Several edits as one step: `edits` pushes them.
template<class Edits>
void pushTogether(QUndoStack& stack, const Title& title, Edits edits)
{
    stack.beginMacro(title());
    stack.push(new TitledCommand(title)); // does nothing; a macro has no class of its own to keep its title
    edits();
    stack.endMacro();
}

/// After a change of the window's language.
void retitle(const QUndoStack& stack);

} // namespace earshot::ui
