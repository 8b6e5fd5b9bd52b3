#include "views/mark_bar.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace earshot::ui {

namespace {

constexpr int barWidth = 16;
constexpr double shortestThumb = 28;

} // namespace

MarkBar::MarkBar(QWidget* parent) : QScrollBar(Qt::Vertical, parent)
{
    setContextMenuPolicy(Qt::NoContextMenu);
}

void MarkBar::setMarks(std::vector<Mark> marks)
{
    // Faint ones first, so that they never cover a strong one.
    std::ranges::stable_partition(marks, [](const Mark& mark) { return !mark.strong; });
    m_marks = std::move(marks);
    update();
}

QSize MarkBar::sizeHint() const
{
    return {barWidth, 100};
}

QRectF MarkBar::groove() const
{
    return QRectF(rect()).adjusted(2, 4, -3, -4);
}

QRectF MarkBar::thumb() const
{
    const QRectF track = groove();
    const double whole = double(maximum()) - minimum() + pageStep();
    const double length =
        std::min(track.height(), std::max(shortestThumb, track.height() * pageStep() / whole));
    const double range = std::max(1, maximum() - minimum());
    const double top = track.top() + (track.height() - length) * (value() - minimum()) / range;
    return {track.left(), top, track.width(), length};
}

int MarkBar::valueAt(double thumbTop) const
{
    const QRectF track = groove();
    const double free = std::max(1.0, track.height() - thumb().height());
    const double part = std::clamp((thumbTop - track.top()) / free, 0.0, 1.0);
    return minimum() + static_cast<int>(part * (maximum() - minimum()));
}

void MarkBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track = groove();
    painter.setBrush(theme.color(ColorRole::Sunken));
    painter.drawRoundedRect(track, 3, 3);
    if (maximum() > minimum()) {
        QColor handle = theme.color(ColorRole::MutedText);
        handle.setAlphaF(m_grip >= 0 || underMouse() ? 0.34F : 0.2F);
        painter.setBrush(handle);
        painter.drawRoundedRect(thumb(), 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Mark& mark : m_marks) {
        const double y = track.top() + mark.position * (track.height() - 2);
        const double inset = mark.strong ? 1.5 : track.width() / 3;
        QColor color = mark.color;
        if (!mark.strong) {
            color.setAlphaF(0.45F);
        }
        painter.fillRect(QRectF(track.left() + inset, y, track.width() - 2 * inset, mark.strong ? 2 : 1),
                         color);
    }
}

void MarkBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    const QRectF handle = thumb();
    const double y = event->position().y();
    // A press beside the thumb brings it there and holds it.
    m_grip = y >= handle.top() && y < handle.bottom() ? y - handle.top() : handle.height() / 2;
    setValue(valueAt(y - m_grip));
    update();
}

void MarkBar::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip >= 0) {
        setValue(valueAt(event->position().y() - m_grip));
    }
}

void MarkBar::mouseReleaseEvent(QMouseEvent*)
{
    m_grip = -1;
    update();
}

} // namespace earshot::ui
