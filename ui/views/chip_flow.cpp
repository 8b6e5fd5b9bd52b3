#include "views/chip_flow.h"

#include "support/theme.h"
#include "views/draw.h"

#include <QPainter>

namespace earshot::ui {
namespace {

constexpr int gap = 6;

struct Look {
    QColor text;
    QColor ground;
};

Look lookOf(Chip::Kind kind, bool checked)
{
    const Theme& theme = Theme::instance();
    switch (kind) {
    case Chip::Kind::Fresh:
        return {theme.color(ColorRole::Good), theme.color(ColorRole::Inserted)};
    case Chip::Kind::Gone:
        return {theme.color(ColorRole::Bad), theme.color(ColorRole::Deleted)};
    case Chip::Kind::Again:
        return {theme.color(ColorRole::Accent), theme.color(ColorRole::AccentSoft)};
    case Chip::Kind::Plain:
        return {theme.color(ColorRole::Text), theme.color(ColorRole::Sunken)};
    case Chip::Kind::Choice:
        return checked ? Look{theme.color(ColorRole::OnAccent), theme.color(ColorRole::Accent)}
                       : Look{theme.color(ColorRole::MutedText), theme.color(ColorRole::Surface)};
    }
    return {};
}

} // namespace

Chip::Chip(Kind kind, const QString& text, QWidget* parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(kind == Kind::Choice);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(Theme::instance().interfaceFont());
    const int sides = m_kind == Kind::Choice ? 20 : 16;
    return {std::min(320, metrics.horizontalAdvance(text()) + sides), metrics.height() + 4};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    const Look look = lookOf(m_kind, isChecked());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = hasFocus() || underMouse() || (m_kind == Kind::Choice && !isChecked());
    const QColor edge = hasFocus() ? theme.color(ColorRole::Accent) : theme.color(ColorRole::Border);
    painter.setPen(outlined ? QPen(edge) : QPen(Qt::NoPen));
    painter.setBrush(look.ground);
    const double radius = m_kind == Kind::Choice ? height() / 2.0 : 5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QFont font = theme.interfaceFont();
    if (m_kind == Kind::Choice && isChecked())
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(look.text);
    const QRect inner = rect().adjusted(6, 0, -6, 0);
    painter.drawText(inner, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
}

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem* item : std::as_const(m_items))
        delete item;
}

void FlowLayout::clear()
{
    while (QLayoutItem* item = takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size =
            size.expandedTo(QSize(std::min(120, item->minimumSize().width()), item->minimumSize().height()));
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    layOut(rect.width(), true);
}

int FlowLayout::layOut(int width, bool apply) const
{
    const QMargins margins = contentsMargins();
    const int left = margins.left();
    const int right = width - margins.right();
    int x = left;
    int y = margins.top();
    int lineHeightNow = 0;
    for (QLayoutItem* item : m_items) {
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(40, right - left), 1000));
        if (x > left && x + size.width() > right) {
            x = left;
            y += lineHeightNow + gap;
            lineHeightNow = 0;
        }
        if (apply)
            item->setGeometry(QRect(geometry().topLeft() + QPoint(x, y), size));
        x += size.width() + gap;
        lineHeightNow = std::max(lineHeightNow, size.height());
    }
    return y + lineHeightNow + margins.bottom();
}

} // namespace earshot::ui
