#include "panels/annotate/popup.h"

#include "support/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <functional>

namespace earshot::ui {

namespace {

/// Calls `outside` for a press in the popup's window that is not on the popup: where it is on something that
/// takes no focus, nothing else tells of it.
class Presses : public QObject {
public:
    Presses(QWidget& popup, std::function<void()> outside)
        : QObject(&popup), m_popup(popup), m_outside(std::move(outside))
    {
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
            const auto* widget = static_cast<QWidget*>(watched);
            const bool inside = widget == &m_popup || m_popup.isAncestorOf(widget);
            if (!inside && widget->window() == m_popup.window())
                m_outside();
        }
        return false;
    }

private:
    QWidget& m_popup;
    std::function<void()> m_outside;
};

} // namespace

Popup::Popup(QWidget* parent) : QFrame(parent), m_presses(new Presses(*this, [this] { close(true); }))
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
    setFocusProxy(focus); // a press on the frame leaves the keys with it, not with the transcript
    focus->setFocus(Qt::PopupFocusReason);
}

void Popup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    qApp->installEventFilter(m_presses);
}

void Popup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(m_presses);
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

void Popup::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // nor do presses go through it
}

} // namespace earshot::ui
