#include "panels/annotate/popup.h"

#include "support/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace earshot::ui {

Popup::Popup(QWidget* parent) : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    hide();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

QPoint Popup::beside(const QWidget& host, QRect words, const QSize& size)
{
    constexpr int distance = 6;
    const QRect inside = host.rect().adjusted(8, 8, -8, -8);
    if (words.isEmpty())
        words = QRect(inside.left() + inside.width() / 4, inside.top() + inside.height() / 4, 1, 1);
    int top = words.bottom() + distance;
    if (top + size.height() > inside.bottom())
        top = words.top() - distance - size.height();
    const int left =
        std::clamp(words.left(), inside.left(), std::max(inside.left(), inside.right() - size.width()));
    return {left, std::clamp(top, inside.top(), std::max(inside.top(), inside.bottom() - size.height()))};
}

void Popup::showAt(const QPoint& place, QWidget* focus)
{
    m_before = QApplication::focusWidget();
    move(place);
    show();
    raise();
    focus->setFocus(Qt::PopupFocusReason);
}

void Popup::close(bool accept)
{
    if (isHidden())
        return;
    hide();
    closing(accept);
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void Popup::focusMoved(QWidget* to)
{
    const bool inside = to && (to == this || isAncestorOf(to));
    // Another window (an input method's, a dialog's) takes the focus as null: the popup stays.
    if (isVisible() && to && !inside) {
        m_before.clear();
        close(true);
    }
}

void Popup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(ColorRole::Accent));
    painter.setBrush(theme.color(ColorRole::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

void Popup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close(false);
    else
        event->accept(); // the keys of the transcript below do not act through the popup
}

} // namespace earshot::ui
