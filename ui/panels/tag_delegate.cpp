#include "panels/tag_delegate.h"

#include "models/tag_tree_model.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QPainter>

namespace earshot::ui {

TagDelegate::TagDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize TagDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {160, int(28 * Theme::instance().scale())};
}

void TagDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.color(ColorRole::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme.color(ColorRole::Header));
    const QRectF rect = QRectF(option.rect).adjusted(6, 0, -8, 0);
    double x = rect.left();
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        if (check.toInt() == int(Qt::Checked)) {
            const QPixmap tick = theme.pixmap(QStringLiteral("check"), ColorRole::Accent, 14,
                                              painter->device()->devicePixelRatioF());
            painter->drawPixmap(QPointF(x, rect.center().y() - 7), tick);
        }
        x += 20;
    }
    const QColor hue = theme.tagColor(index.data(TagTreeModel::HueRole).toInt());
    painter->fillRect(QRectF(x, std::round(rect.center().y() - 4), 8, 8), hue);
    x += 16;
    const QFont font =
        check.toInt() == int(Qt::Checked) ? bold(theme.interfaceFont()) : theme.interfaceFont();
    const int uses = index.data(TagTreeModel::UsesRole).toInt();
    const int key = index.data(TagTreeModel::KeyRole).toInt();
    const double keyWidth = 14 * theme.scale();
    const double usesWidth = 30 * theme.scale();
    drawLine(*painter, {x, rect.center().y() - lineHeight(font) / 2}, rect.right() - x - keyWidth - usesWidth,
             index.data().toString(), font, theme.color(ColorRole::Text));
    painter->setFont(smallFont());
    painter->setPen(theme.color(ColorRole::MutedText));
    const QRectF usesBox(rect.right() - keyWidth - usesWidth, rect.top(), usesWidth, rect.height());
    if (uses > 0)
        painter->drawText(usesBox, Qt::AlignRight | Qt::AlignVCenter, QString::number(uses));
    if (key > 0)
        painter->drawText(QRectF(usesBox.topRight(), QSizeF(keyWidth, rect.height())),
                          Qt::AlignRight | Qt::AlignVCenter, QString::number(key));
    painter->restore();
}

} // namespace earshot::ui
