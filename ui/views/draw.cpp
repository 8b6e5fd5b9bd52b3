#include "views/draw.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

namespace earshot::ui {

double lineHeight(const QFont& font)
{
    // The first family is Latin and sits tighter than Chinese may.
    const double pixels = font.pointSizeF() * 96 / 72;
    return std::max(std::ceil(QFontMetricsF(font).height()), std::round(pixels * 1.45));
}

double drawLine(QPainter& painter, QPointF topLeft, double width, const QString& text, const QFont& font,
                const QColor& color)
{
    if (width <= 0)
        return 0;
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
    painter.setFont(font);
    painter.setPen(color);
    const double inset = (lineHeight(font) - metrics.height()) / 2;
    painter.drawText(QPointF(topLeft.x(), topLeft.y() + inset + metrics.ascent()), shown);
    return metrics.horizontalAdvance(shown);
}

double drawLines(QPainter* painter, QPointF topLeft, double width, const QString& text, const QFont& font,
                 const QColor& color, int lines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    const double step = lineHeight(font);
    double y = 0;
    for (int number = 1; number <= lines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool cut = number == lines && line.textStart() + line.textLength() < text.size();
        if (painter) {
            painter->setPen(color);
            if (cut)
                drawLine(*painter, topLeft + QPointF(0, y), width, text.mid(line.textStart()), font, color);
            else
                line.draw(painter, topLeft + QPointF(0, y + (step - line.height()) / 2));
        }
        y += step;
    }
    layout.endLayout();
    return y;
}

double chipHeight(const QFont& font)
{
    return lineHeight(font) + 2;
}

double drawChip(QPainter* painter, QPointF topLeft, const QString& text, const QFont& font,
                const QColor& color, const QColor& ground)
{
    const double width = QFontMetricsF(font).horizontalAdvance(text) + 12;
    if (painter) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(topLeft, QSizeF(width, chipHeight(font))), 4, 4);
        drawLine(*painter, topLeft + QPointF(6, 1), width, text, font, color);
    }
    return width;
}

QColor answerColor(AnswerClass answer)
{
    const Theme& theme = Theme::instance();
    switch (answer) {
    case AnswerClass::Answered:
        return theme.color(ColorRole::Good);
    case AnswerClass::Partly:
        return theme.color(ColorRole::Doubt);
    case AnswerClass::NotAnswered:
        return theme.color(ColorRole::Bad);
    case AnswerClass::Unclear:
        return theme.color(ColorRole::MutedText);
    }
    return {};
}

void drawAnswerMark(QPainter& painter, const QRectF& rect, AnswerClass answer)
{
    const QColor color = answerColor(answer);
    const QRectF circle = rect.adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, 1.5);
    if (answer == AnswerClass::Unclear)
        pen.setDashPattern({1.2, 1.4});
    painter.setPen(pen);
    painter.setBrush(answer == AnswerClass::Answered ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (answer == AnswerClass::Partly) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
}

void drawHorizontalLine(QPainter& painter, double left, double right, double y, const QColor& color)
{
    const double pixel = 1 / painter.device()->devicePixelRatioF();
    painter.fillRect(QRectF(left, y, right - left, std::max(pixel, 1.0)), color);
}

void drawCard(QPainter& painter, const QRectF& card, QStyle::State state)
{
    constexpr double radius = 7;
    const Theme& theme = Theme::instance();
    const bool selected = state & QStyle::State_Selected;
    const bool hovered = state & QStyle::State_MouseOver;
    painter.setPen(QPen(theme.color(selected ? ColorRole::Accent : ColorRole::Border), 1));
    painter.setBrush(theme.color(selected  ? ColorRole::AccentSoft
                                 : hovered ? ColorRole::Header
                                           : ColorRole::Surface));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QFont smallFont()
{
    QFont font = Theme::instance().panelHeaderFont();
    font.setWeight(QFont::Normal);
    return font;
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace earshot::ui
