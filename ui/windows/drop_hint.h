#pragma once

#include <QWidget>

namespace earshot::ui {

/// Lies over the window while files are dragged over it, and says what dropping them does. Lets the mouse
/// through.
class DropHint : public QWidget {
    Q_OBJECT

public:
    explicit DropHint(QWidget* over);

    /// Covers the window and shows itself.
    void offer();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace earshot::ui
