#include "panels/library_delegate.h"

#include "models/calls_model.h"
#include "models/saved_searches_model.h"
#include "support/theme.h"

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

namespace earshot::ui {

namespace {

constexpr int edge = 12;
constexpr int gap = 8; ///< between what stands beside each other

QFont smaller(const QFont& font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.88);
    return result;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option)
{
    const Theme& theme = Theme::instance();
    QRect whole = option.rect;
    whole.setLeft(0);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(whole, theme.color(ColorRole::Selection));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(whole, theme.color(ColorRole::Sunken));
    }
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(theme.color(ColorRole::Accent));
        painter.drawRect(whole.adjusted(0, 0, -1, -1));
    }
}

/// Draws text at the right of `box` and takes its room away from it.
void paintRight(QPainter& painter, QRectF& box, const QString& text, const QFont& font, const QColor& color)
{
    if (text.isEmpty()) {
        return;
    }
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    box.setRight(box.right() - QFontMetricsF(font).horizontalAdvance(text));
}

void paintLeft(QPainter& painter, const QRectF& box, const QString& text, const QFont& font,
               const QColor& color)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
}

QSize rowSize(const QStyleOptionViewItem& option)
{
    return {80, option.fontMetrics.height() + 12};
}

/// The mark that opens and closes a branch.
void paintBranch(QPainter& painter, const QRectF& box, const QStyleOptionViewItem& option,
                 const QModelIndex& index)
{
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    const bool open = tree && tree->isExpanded(index);
    const double ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(
        QPointF(box.left() - 2, box.center().y() - 6),
        Theme::instance().pixmap(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                 ColorRole::MutedText, 12, ratio));
}

} // namespace

QString CallDelegate::facts(const QModelIndex& index, double room, const QFontMetricsF& metrics)
{
    QStringList facts = index.data(CallsModel::FactsRole).toStringList();
    const bool doubtsFollow = index.data(CallsModel::DoubtsRole).toInt() > 0;
    const bool mayGo = index.parent().isValid(); // a company's count stays
    while (!facts.isEmpty()) {
        const QString text =
            facts.join(QStringLiteral(" · ")) + (doubtsFollow ? QStringLiteral(" · ") : QString());
        if (!mayGo || metrics.horizontalAdvance(text) <= room)
            return text;
        facts.removeLast();
    }
    return {};
}

void CallDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    paintGround(*painter, option);
    const bool company = !index.parent().isValid();
    QRectF box = QRectF(option.rect).adjusted(edge, 0, -edge, 0);
    if (company) {
        box.setLeft(edge);
        paintBranch(*painter, box, option, index);
        box.setLeft(edge + 15);
    }
    const QFont small = smaller(option.font);
    const QColor muted = theme.color(ColorRole::MutedText);
    QFont title = option.font;
    if (company || CallsModel::callOf(index) == m_open) {
        title.setWeight(QFont::DemiBold);
    }
    const int doubts = index.data(CallsModel::DoubtsRole).toInt();
    if (doubts > 0) {
        paintRight(*painter, box, tr("%n doubt(s)", nullptr, doubts), small, theme.color(ColorRole::Doubt));
    }
    // The period is told before the counts are, and what is asked before what is noted.
    const double room = box.width() - gap - QFontMetricsF(title).horizontalAdvance(index.data().toString());
    paintRight(*painter, box, facts(index, room, QFontMetricsF(small)), small, muted);
    box.setRight(box.right() - gap);
    paintLeft(*painter, box, index.data().toString(), title, theme.color(ColorRole::Text));
    painter->restore();
}

bool CallDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    const int doubts = index.data(CallsModel::DoubtsRole).toInt();
    if (event->type() == QEvent::MouseButtonRelease && doubts > 0 && index.parent().isValid()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const double wide =
            QFontMetricsF(smaller(option.font)).horizontalAdvance(tr("%n doubt(s)", nullptr, doubts)) + edge;
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier &&
            mouse->position().x() >= option.rect.right() - wide) {
            Q_EMIT doubtsClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

QSize CallDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return rowSize(option);
}

void SavedSearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    painter->save();
    paintGround(*painter, option);
    QRectF box = QRectF(option.rect).adjusted(edge, 0, -edge, 0);
    if (const QVariant hits = index.data(SavedSearchesModel::HitsRole); hits.isValid()) {
        paintRight(*painter, box, QString::number(hits.toInt()), smaller(option.font),
                   theme.color(ColorRole::MutedText));
        box.setRight(box.right() - 8);
    }
    paintLeft(*painter, box, index.data().toString(), option.font, theme.color(ColorRole::Text));
    painter->restore();
}

QSize SavedSearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return rowSize(option);
}

} // namespace earshot::ui
