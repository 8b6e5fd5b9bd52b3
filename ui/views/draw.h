#pragma once

#include "analysis/insights.h"
#include "support/theme.h"

#include <QPainter>
#include <QString>
#include <QStyle>

namespace earshot::ui {

/// Text broken into at most `lines` lines, the last one elided where more would follow. Nothing is drawn
/// without a painter. Returns the height. Breaks follow the rules of the text's script.
double drawLines(QPainter* painter, QPointF topLeft, double width, const QString& text, const QFont& font,
                 const QColor& color, int lines);
/// One line, elided at its end. Returns the width drawn.
double drawLine(QPainter& painter, QPointF topLeft, double width, const QString& text, const QFont& font,
                const QColor& color);
double lineHeight(const QFont& font);

/// A rounded label. Returns its width; without a painter only that.
double drawChip(QPainter* painter, QPointF topLeft, const QString& text, const QFont& font,
                const QColor& color, const QColor& ground);
double chipHeight(const QFont& font);

/// The ground and border of a card in a list: selected, under the mouse, or at rest.
void drawCard(QPainter& painter, const QRectF& card, QStyle::State state);

/// Full, half or empty circle: told apart by shape, not by colour alone.
void drawAnswerMark(QPainter& painter, const QRectF& rect, AnswerClass answer);
QColor answerColor(AnswerClass answer);

/// A one-pixel line, sharp at any device pixel ratio.
void drawHorizontalLine(QPainter& painter, double left, double right, double y, const QColor& color);

/// 11.5 px, muted uses: places, facts, units.
QFont smallFont();
QFont bold(QFont font);

} // namespace earshot::ui
