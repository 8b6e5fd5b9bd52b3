#include "panels/check_delegate.h"

#include "figures/reconcile.h"
#include "models/checks_model.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QAbstractItemView>
#include <QPainter>
#include <cmath>

namespace earshot::ui {
namespace {

constexpr double sideMargin = 12;
constexpr double gap = 8;
constexpr double padding = 10;
constexpr int sentenceLines = 4;

QRectF cardOf(const QRectF& item)
{
    return item.adjusted(sideMargin, gap / 2, -sideMargin, -gap / 2);
}

ColorRole agreementColor(const QModelIndex& index)
{
    if (index.data(ChecksModel::AcceptedRole).toBool())
        return ColorRole::MutedText;
    switch (Agreement(index.data(ChecksModel::AgreementRole).toInt())) {
    case Agreement::Agree:
    case Agreement::Rounding:
        return ColorRole::Executive;
    case Agreement::Differs:
        break;
    }
    return ColorRole::Doubt;
}

} // namespace

CheckDelegate::CheckDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

CheckDelegate::Laid CheckDelegate::layOut(QPainter* painter, const QRectF& card,
                                          const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const double width = card.width() - 2 * padding;
    const double left = card.left() + padding;
    const QColor muted = theme.color(ColorRole::MutedText);
    Laid laid;
    double y = card.top() + padding - 2;
    const QString badge = index.data(ChecksModel::AgreementTextRole).toString();
    const double badgeWidth = QFontMetricsF(bold(smallFont())).horizontalAdvance(badge);
    if (painter) {
        drawLine(*painter, {left, y}, width - badgeWidth - 8, index.data(ChecksModel::TitleRole).toString(),
                 bold(theme.interfaceFont()), theme.color(ColorRole::Text));
        drawLine(*painter, {left + width - badgeWidth, y + 1}, badgeWidth + 1, badge, bold(smallFont()),
                 theme.color(agreementColor(index)));
    }
    y += lineHeight(theme.interfaceFont()) + 2;
    y += drawLines(painter, {left, y}, width, index.data(ChecksModel::ArithmeticRole).toString(),
                   theme.numberFont(), theme.color(agreementColor(index)), 2) +
         6;
    const auto sentence = [&](int by, int words) {
        const double top = y;
        y += drawLines(painter, {left, y}, width, index.data(by).toString(), smallFont(), muted, 1);
        y += drawLines(painter, {left, y}, width, index.data(words).toString(), theme.interfaceFont(),
                       theme.color(ColorRole::Text), sentenceLines);
        return QRectF(left, top, width, y - top);
    };
    laid.said = sentence(ChecksModel::SaidByRole, ChecksModel::SaidRole);
    y += 6;
    laid.other = sentence(ChecksModel::OtherByRole, ChecksModel::OtherRole);
    if (Agreement(index.data(ChecksModel::AgreementRole).toInt()) == Agreement::Differs) {
        y += 5;
        const QString action = index.data(ChecksModel::AcceptedRole).toBool()
                                   ? ChecksModel::tr("Open again")
                                   : ChecksModel::tr("Fine as it is");
        const double wide = QFontMetricsF(smallFont()).horizontalAdvance(action);
        laid.accept = QRectF(left, y, wide, lineHeight(smallFont()));
        if (painter)
            drawLine(*painter, {left, y}, wide + 1, action, smallFont(), theme.color(ColorRole::Accent));
        y += lineHeight(smallFont());
    }
    laid.height = y + padding - 2 - card.top();
    return laid;
}

void CheckDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = cardOf(QRectF(option.rect));
    drawCard(*painter, card, option.state);
    layOut(painter, card, index);
    painter->restore();
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const double width = view ? view->viewport()->width() : option.rect.width();
    return {int(width), int(std::ceil(layOut(nullptr, cardOf({0, 0, width, 1000}), index).height + gap))};
}

CheckDelegate::Part CheckDelegate::partAt(const QRect& item, const QModelIndex& index,
                                          const QPoint& place) const
{
    const Laid laid = layOut(nullptr, cardOf(QRectF(item)), index);
    constexpr double reach = 4; // pixels round the words of the action
    if (laid.accept.adjusted(-reach, -reach, reach, reach).contains(place))
        return Part::Accept;
    return place.y() >= laid.other.top() ? Part::Other : Part::Said;
}

} // namespace earshot::ui
