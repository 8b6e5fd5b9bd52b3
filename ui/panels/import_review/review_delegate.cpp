#include "panels/import_review/review_delegate.h"

#include "models/review_model.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTreeView>
#include <cmath>

namespace earshot::ui {
namespace {

constexpr double edge = 12;
constexpr int iconSize = 14;

QColor color(ColorRole role)
{
    return Theme::instance().color(role);
}

void paintIcon(QPainter& painter, QPointF topLeft, const QString& name, ColorRole role, int size = iconSize)
{
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(topLeft, Theme::instance().pixmap(name, role, size, ratio));
}

/// Words on their ground. Returns the width.
double paintWords(QPainter& painter, QPointF topLeft, double width, const QString& words, const QFont& font,
                  ColorRole ground)
{
    const QString shown = words.simplified();
    const QFontMetricsF metrics(font);
    const double wide = std::min(width, std::ceil(metrics.horizontalAdvance(shown)) + 6);
    painter.fillRect(QRectF(topLeft.x(), topLeft.y() + 1, wide, lineHeight(font) - 2), color(ground));
    drawLine(painter, topLeft + QPointF(3, 0), wide - 4, shown, font, color(ColorRole::Text));
    return wide;
}

/// Words of the text around a repair. Returns the width.
double paintPlain(QPainter& painter, QPointF topLeft, double width, const QString& words, const QFont& font)
{
    if (words.isEmpty() || width < 2 * lineHeight(font)) {
        return 0;
    }
    drawLine(painter, topLeft, width, words, font, color(ColorRole::MutedText));
    return std::min(width, std::ceil(QFontMetricsF(font).horizontalAdvance(words)) + 1);
}

} // namespace

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect whole = option.rect;
    whole.setLeft(0);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(whole, color(ColorRole::Selection));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(whole, color(ColorRole::Sunken));
    }
    if (index.parent().isValid()) {
        paintItem(*painter, option, index);
    } else {
        paintGroup(*painter, option, index);
    }
    painter->restore();
}

void ReviewDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    const bool open = tree && tree->isExpanded(index);
    const QRectF box = QRectF(option.rect).adjusted(edge - option.rect.left(), 0, -edge, 0);
    paintIcon(painter, QPointF(box.left() - 2, box.center().y() - 6),
              open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), ColorRole::MutedText,
              12);
    const QFont font = bold(option.font);
    const double top = box.center().y() - lineHeight(font) / 2;
    const int left = index.data(ReviewModel::OpenCountRole).toInt();
    const int count = index.data(ReviewModel::CountRole).toInt();
    const QString counts = left == 0       ? tr("%1 done").arg(count)
                           : left == count ? QString::number(count)
                                           : tr("%1 of %2").arg(left).arg(count);
    const QFont small = smallFont();
    const double counted = QFontMetricsF(small).horizontalAdvance(counts);
    drawLine(painter, QPointF(box.right() - counted, box.center().y() - lineHeight(small) / 2), counted + 1,
             counts, small, color(ColorRole::MutedText));
    drawLine(painter, QPointF(box.left() + 15, top), box.width() - counted - 27, index.data().toString(),
             font, color(ColorRole::Text));
}

void ReviewDelegate::paintItem(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const QRectF box = QRectF(option.rect).adjusted(edge + 10 - option.rect.left(), 0, -edge, 0);
    const auto state = static_cast<ReviewItem::State>(index.data(ReviewModel::StateRole).toInt());
    const QString before = index.data(ReviewModel::BeforeRole).toString();
    const QString after = index.data(ReviewModel::AfterRole).toString();
    const bool proposal = index.data(ReviewModel::ProposalRole).toBool();
    const bool doubt = proposal || index.data(ReviewModel::DoubtRole).toBool();
    const QPointF icon(box.left(), box.center().y() - iconSize / 2.0);
    if (state == ReviewItem::State::Accepted) {
        paintIcon(painter, icon, QStringLiteral("check"), ColorRole::Good);
    } else if (state == ReviewItem::State::Rejected) {
        paintIcon(painter, icon, QStringLiteral("close"), ColorRole::Bad);
    } else if (doubt) {
        paintIcon(painter, icon, QStringLiteral("doubt"), ColorRole::Doubt);
    }
    const QFont& font = option.font;
    double x = box.left() + iconSize + 8;
    const double top = box.center().y() - lineHeight(font) / 2;
    if (before.isEmpty()) {
        drawLine(painter, {x, top}, box.right() - x, index.data().toString(), font, color(ColorRole::Text));
        return;
    }
    x += paintPlain(painter, {x, top}, box.right() - x, index.data(ReviewModel::LeadRole).toString(), font);
    const double half = after.isEmpty() ? box.right() - x : (box.right() - x - 22) / 2;
    x += paintWords(painter, {x, top}, half, before, font, ColorRole::Deleted);
    if (!after.isEmpty()) {
        drawLine(painter, {x + 5, top}, 16, QStringLiteral("→"), font, color(ColorRole::MutedText));
        x += 22;
        x += paintWords(painter, {x, top}, box.right() - x, after, font,
                        proposal && state == ReviewItem::State::Open ? ColorRole::AccentSoft
                                                                     : ColorRole::Inserted);
    }
    paintPlain(painter, {x, top}, box.right() - x, index.data(ReviewModel::TailRole).toString(), font);
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {80, option.fontMetrics.height() + 11};
}

} // namespace earshot::ui
