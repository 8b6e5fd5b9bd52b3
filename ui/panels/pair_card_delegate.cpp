#include "panels/pair_card_delegate.h"

#include "models/exchanges_model.h"
#include "support/theme.h"
#include "views/draw.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

namespace earshot::ui {
namespace {

constexpr double sideMargin = 12; ///< panel padding beside the cards
constexpr double gap = 8;         ///< between two cards
constexpr double padding = 10;
constexpr int summaryLines = 3;
constexpr double markSize = 9;

double viewWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

QRectF cardRect(const QRectF& item)
{
    return item.adjusted(sideMargin, gap / 2, -sideMargin, -gap / 2);
}

/// "◐ Partly answered" at the right end. Returns its width.
double drawAnswer(QPainter* painter, const QRectF& line, const QModelIndex& index)
{
    const QString text = index.data(ExchangesModel::AnswerTextRole).toString();
    const QFont font = smallFont();
    const double width = QFontMetricsF(font).horizontalAdvance(text) + markSize + 5;
    if (painter) {
        const auto answer = AnswerClass(index.data(ExchangesModel::AnswerClassRole).toInt());
        const double left = line.right() - width;
        drawAnswerMark(*painter, {left, line.top() + (lineHeight(font) - markSize) / 2, markSize, markSize},
                       answer);
        drawLine(*painter, {left + markSize + 5, line.top()}, width, text, font, answerColor(answer));
    }
    return width;
}

/// "Q2  Dana Whitfield · Kangqiao        ◐ Partly answered".
void drawHead(QPainter& painter, const QRectF& line, const QModelIndex& index)
{
    const Theme& theme = Theme::instance();
    const double end = line.right() - drawAnswer(&painter, line, index) - 8;
    double x = line.left();
    x += drawLine(painter, {x, line.top()}, end - x, index.data(ExchangesModel::NumberRole).toString(),
                  bold(smallFont()), theme.color(ColorRole::Analyst)) +
         8;
    QString who = index.data(ExchangesModel::AskerRole).toString();
    if (const QString firm = index.data(ExchangesModel::FirmRole).toString(); !firm.isEmpty())
        who += QStringLiteral(" · ") + firm;
    drawLine(painter, {x, line.top()}, end - x, who, smallFont(), theme.color(ColorRole::MutedText));
}

} // namespace

PairCardDelegate::PairCardDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

double PairCardDelegate::layOut(QPainter* painter, const QRectF& rect, const QModelIndex& index) const
{
    const Theme& theme = Theme::instance();
    const double width = rect.width() - 2 * padding;
    const QPointF left(rect.left() + padding, 0);
    double y = rect.top() + padding - 2;
    if (painter)
        drawHead(*painter, {left.x(), y, width, lineHeight(smallFont())}, index);
    y += lineHeight(smallFont()) + 3;
    y += drawLines(painter, {left.x(), y}, width, index.data(ExchangesModel::SummaryRole).toString(),
                   theme.interfaceFont(), theme.color(ColorRole::Text), summaryLines);
    const QString facts = index.data(ExchangesModel::FactsRole).toString();
    const QString unanswered = index.data(ExchangesModel::UnansweredRole).toString();
    if (!facts.isEmpty()) {
        y += 3;
        y += drawLines(painter, {left.x(), y}, width, facts, smallFont(), theme.color(ColorRole::MutedText),
                       2);
    }
    if (!unanswered.isEmpty()) {
        y += 2;
        y += drawLines(painter, {left.x(), y}, width, unanswered, smallFont(), theme.color(ColorRole::Doubt),
                       2);
    }
    return y + padding - 2 - rect.top();
}

void PairCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = cardRect(QRectF(option.rect));
    drawCard(*painter, card, option.state);
    layOut(painter, card, index);
    painter->restore();
}

QSize PairCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const double width = viewWidth(option);
    const QRectF card = cardRect({0, 0, width, 1000});
    return {int(width), int(std::ceil(layOut(nullptr, card, index) + gap))};
}

QWidget* PairCardDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex&) const
{
    auto* editor = new QPlainTextEdit(parent);
    editor->setObjectName(QStringLiteral("summaryEditor"));
    editor->setAccessibleName(tr("Summary"));
    editor->setTabChangesFocus(true);
    editor->setFont(Theme::instance().interfaceFont());
    return editor;
}

void PairCardDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* text = static_cast<QPlainTextEdit*>(editor);
    text->setPlainText(index.data(ExchangesModel::SummaryRole).toString());
    text->selectAll();
}

void PairCardDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    const QString summary = static_cast<QPlainTextEdit*>(editor)->toPlainText().simplified();
    if (summary != index.data(ExchangesModel::SummaryRole).toString())
        Q_EMIT summaryWritten(index, summary);
}

void PairCardDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex&) const
{
    const QRectF card = cardRect(QRectF(option.rect));
    const double top = card.top() + padding + lineHeight(smallFont()) - 2;
    editor->setGeometry(QRectF(card.left() + padding - 5, top, card.width() - 2 * padding + 10,
                               std::max(card.bottom() - top - 5, lineHeight(editor->font()) * 2 + 10))
                            .toRect());
}

bool PairCardDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            Q_EMIT commitData(static_cast<QWidget*>(editor));
            Q_EMIT closeEditor(static_cast<QWidget*>(editor));
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace earshot::ui
