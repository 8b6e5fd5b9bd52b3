#pragma once

#include "support/theme.h"

#include <QScrollBar>
#include <vector>

namespace earshot::ui {

/// A scroll bar that is a map of the text as well: marks where there are hits, tags, doubts and figures.
class MarkBar : public QScrollBar {
    Q_OBJECT

public:
    struct Mark {
        double position = 0; ///< 0..1 of the content
        QColor color;
        bool strong = true; ///< over the whole width; a faint one takes the inner third
    };

    explicit MarkBar(QWidget* parent = nullptr);

    void setMarks(std::vector<Mark> marks);
    const std::vector<Mark>& marks() const { return m_marks; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF groove() const;
    QRectF thumb() const;
    int valueAt(double thumbTop) const;

    std::vector<Mark> m_marks;
    double m_grip = -1; ///< where the thumb was taken, from its top; negative while it is not held
};

} // namespace earshot::ui
