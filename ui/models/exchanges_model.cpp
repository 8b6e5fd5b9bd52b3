#include "models/exchanges_model.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace earshot::ui {
namespace {

/// Unanswered parts are shown as far as this; the card's tooltip has all.
constexpr qsizetype longestPart = 36;

QString shortened(const QString& text)
{
    return text.size() <= longestPart ? text : text.left(longestPart - 1).trimmed() + u'…';
}

} // namespace

QString answerText(AnswerClass answer)
{
    switch (answer) {
    case AnswerClass::Answered:
        return QCoreApplication::translate("ExchangesModel", "Answered");
    case AnswerClass::Partly:
        return QCoreApplication::translate("ExchangesModel", "Partly answered");
    case AnswerClass::NotAnswered:
        return QCoreApplication::translate("ExchangesModel", "Not answered");
    case AnswerClass::Unclear:
        return QCoreApplication::translate("ExchangesModel", "Unclear");
    }
    return {};
}

ExchangesModel::ExchangesModel(QObject* parent) : QAbstractListModel(parent) {}

void ExchangesModel::setReading(std::shared_ptr<const Reading> reading, SummaryEdits edits)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_edits = std::move(edits);
    m_cards = m_reading ? pairCards(*m_reading, m_edits) : std::vector<PairCard>();
    endResetModel();
}

void ExchangesModel::setEdits(SummaryEdits edits)
{
    m_edits = std::move(edits);
    if (m_reading)
        updateRows(m_cards, pairCards(*m_reading, m_edits), *this);
}

int ExchangesModel::rowOf(PairPlace place) const
{
    const auto card = std::ranges::find(m_cards, place, &PairCard::place);
    return card == m_cards.end() ? -1 : int(card - m_cards.begin());
}

int ExchangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

Qt::ItemFlags ExchangesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.isValid() ? usual | Qt::ItemIsEditable : usual;
}

QString ExchangesModel::facts(const PairCard& card) const
{
    QStringList facts;
    if (!card.answerers.isEmpty())
        facts.append(card.answerers.join(tr(", ", "between names")));
    if (card.figures > 0)
        facts.append(tr("%n figure(s)", nullptr, card.figures));
    if (card.clarifications > 0)
        facts.append(tr("%n clarification(s)", nullptr, card.clarifications));
    if (card.followUpOf)
        facts.append(tr("follows up Q%1").arg(*card.followUpOf));
    return facts.join(QStringLiteral(" · "));
}

QString ExchangesModel::unanswered(const PairCard& card) const
{
    if (card.unanswered.isEmpty() || card.answerClass == AnswerClass::Answered)
        return {};
    QStringList parts;
    for (const QString& part : card.unanswered)
        parts.append(shortened(part));
    return tr("Not answered: %1").arg(parts.join(QStringLiteral(" · ")));
}

QString ExchangesModel::accessibleText(const PairCard& card) const
{
    return QStringList{tr("Q%1").arg(card.number),   card.askerName, card.firm,       card.question,
                       answerText(card.answerClass), facts(card),    unanswered(card)}
        .filter(QRegularExpression(QStringLiteral(".")))
        .join(QStringLiteral(". "));
}

QVariant ExchangesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PairCard& item = m_cards[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case SummaryRole:
        return item.question;
    case NumberRole:
        return tr("Q%1").arg(item.number);
    case AskerRole:
        return item.askerName.isEmpty() ? tr("Unknown asker") : item.askerName;
    case FirmRole:
        return item.firm;
    case AnswerSummaryRole:
        return item.answer;
    case AnswerClassRole:
        return int(item.answerClass);
    case AnswerTextRole:
        return answerText(item.answerClass);
    case AnswerersRole:
        return item.answerers.join(tr(", ", "between names"));
    case FactsRole:
        return facts(item);
    case UnansweredRole:
        return unanswered(item);
    case EditedRole:
        return item.edited;
    case Qt::ToolTipRole:
        return item.answer.isEmpty() ? QVariant() : QVariant(item.answer);
    case Qt::AccessibleTextRole:
        return accessibleText(item);
    default:
        return {};
    }
}

} // namespace earshot::ui
