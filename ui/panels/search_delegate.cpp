#include "panels/search_delegate.h"

#include "models/search_model.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QPainter>

namespace earshot::ui {
namespace {

constexpr double left = 12;
constexpr double placeWidth = 150;

/// As much of the end of a text as fits, after an ellipsis.
QString endThatFits(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideLeft, width);
}

} // namespace

SearchDelegate::SearchDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, 26};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(ColorRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(ColorRole::Header));
    if (index.data(SearchModel::IsCallRole).toBool())
        paintCall(*painter, QRectF(option.rect), index);
    else
        paintHit(*painter, QRectF(option.rect), index);
    painter->restore();
}

void SearchDelegate::paintCall(QPainter& painter, const QRectF& rect, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const QFont font = bold(theme.interfaceFont());
    const double top = rect.top() + (rect.height() - lineHeight(font)) / 2;
    const double width = drawLine(painter, {rect.left() + left, top}, rect.width() - 80,
                                  index.data().toString(), font, theme.color(ColorRole::Text));
    const QFont count = smallFont();
    drawLine(painter, {rect.left() + left + width + 8, rect.top() + (rect.height() - lineHeight(count)) / 2},
             60, index.data(SearchModel::CountRole).toString(), count, theme.color(ColorRole::MutedText));
}

void SearchDelegate::paintHit(QPainter& painter, const QRectF& rect, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const QFont font = theme.interfaceFont();
    const QFont strong = bold(font);
    const double top = rect.top() + (rect.height() - lineHeight(font)) / 2;
    drawLine(painter, {rect.left() + left, rect.top() + (rect.height() - lineHeight(smallFont())) / 2},
             placeWidth - 8, index.data(SearchModel::PlaceRole).toString(), smallFont(),
             theme.color(ColorRole::MutedText));

    const double begin = rect.left() + left + placeWidth;
    const double room = rect.right() - 12 - begin;
    const double beforeWidth = std::min(room * 0.3, 320.0);
    const QString match = index.data(SearchModel::MatchRole).toString();
    const QString before = endThatFits(index.data(SearchModel::BeforeRole).toString(), font, beforeWidth);
    const double matchBegin = begin + beforeWidth;
    const QColor text = theme.color(ColorRole::Text);
    drawLine(painter, {matchBegin - QFontMetricsF(font).horizontalAdvance(before), top}, beforeWidth + 2,
             before, font, text);
    const double matchWidth = std::min(QFontMetricsF(strong).horizontalAdvance(match), room - beforeWidth);
    painter.fillRect(QRectF(matchBegin - 1, top + 1, matchWidth + 2, lineHeight(font) - 2),
                     theme.color(ColorRole::Hit));
    drawLine(painter, {matchBegin, top}, room - beforeWidth, match, strong, text);
    drawLine(painter, {matchBegin + matchWidth + 1, top}, room - beforeWidth - matchWidth,
             index.data(SearchModel::AfterRole).toString(), font, text);
}

} // namespace earshot::ui
