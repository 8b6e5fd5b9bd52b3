#include "panels/note_edit.h"

#include "support/theme.h"

#include <QKeyEvent>

namespace earshot::ui {

NoteEdit::NoteEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("noteEditor"));
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write a note · Ctrl+Enter keeps it, Esc leaves"));
    setFont(Theme::instance().interfaceFont());
    setTabChangesFocus(true);
}

void NoteEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT accepted();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT rejected();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace earshot::ui
