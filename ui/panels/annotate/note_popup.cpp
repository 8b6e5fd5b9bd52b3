#include "panels/annotate/note_popup.h"

#include "panels/note_edit.h"
#include "support/qt_text.h"

#include <QVBoxLayout>

namespace earshot::ui {

NotePopup::NotePopup(Session& session, QWidget* parent)
    : Popup(parent), m_session(session), m_edit(new NoteEdit(this))
{
    setObjectName(QStringLiteral("notePopup"));
    setAccessibleName(tr("Note"));
    m_edit->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_edit);
    connect(m_edit, &NoteEdit::accepted, this, [this] { close(true); });
    connect(m_edit, &NoteEdit::rejected, this, [this] { close(false); });
}

void NotePopup::open(AnnotationTarget target, const QString& note, const QPoint& place)
{
    m_target = std::move(target);
    m_before = note;
    m_edit->setPlainText(note);
    m_edit->moveCursor(QTextCursor::End);
    showAt(place, m_edit);
}

void NotePopup::closing(bool accept)
{
    const QString note = m_edit->toPlainText().trimmed();
    if (accept && note != m_before)
        m_session.undoStack().push(setNoteCommand(m_session, m_target, toU16(note)).release());
}

} // namespace earshot::ui
