#pragma once

#include <QPlainTextEdit>

namespace earshot::ui {

/// A small editor of a note: Ctrl+Enter or leaving it accepts, Escape rejects. Enter is a new line, and an
/// input method keeps all its keys.
class NoteEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteEdit(QWidget* parent = nullptr);

Q_SIGNALS:
    void accepted();
    void rejected();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace earshot::ui
