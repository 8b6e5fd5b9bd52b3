#pragma once

#include "commands/annotation_command.h"
#include "panels/annotate/popup.h"

class QLabel;

namespace earshot::ui {

class NoteEdit;

/// Writes the note of one passage, beside it.
class NotePopup : public Popup {
    Q_OBJECT

public:
    NotePopup(Session& session, QWidget* parent);

    void open(AnnotationTarget target, const QString& note, const QPoint& place);
    QSize sizeHint() const override { return {340, 132}; }

protected:
    void closing(bool accept) override;

private:
    Session& m_session;
    AnnotationTarget m_target;
    QString m_before;
    NoteEdit* m_edit;
};

} // namespace earshot::ui
