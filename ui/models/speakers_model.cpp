#include "models/speakers_model.h"

#include "models/figure_text.h"
#include "models/speaker_text.h"
#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {

SpeakersModel::SpeakersModel(QObject* parent) : QAbstractTableModel(parent) {}

void SpeakersModel::setReading(std::shared_ptr<const Reading> reading)
{
    beginResetModel();
    m_reading = std::move(reading);
    m_rows.clear();
    if (m_reading) {
        const auto& turns = m_reading->call.turns;
        for (const SpeakerStats& stats : m_reading->insights.speakers) {
            const auto first = std::ranges::find(turns, std::optional(stats.person), &Turn::speaker);
            m_rows.push_back({stats, first == turns.end() ? -1 : int(first - turns.begin())});
        }
    }
    endResetModel();
}

const Person& SpeakersModel::person(const Row& row) const
{
    return m_reading->call.people[std::size_t(row.stats.person)];
}

QString SpeakersModel::detail(const Row& row) const
{
    const Person& who = person(row);
    QStringList parts;
    if (!who.title.empty())
        parts.append(toQString(who.title));
    if (!who.firm.empty())
        parts.append(toQString(who.firm));
    if (parts.isEmpty())
        parts.append(roleText(who.role));
    parts.removeAll(toQString(who.name)); // an operator who is only called that
    return parts.join(QStringLiteral(" · "));
}

int SpeakersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SpeakersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SpeakersModel::cell(const Row& row, int column) const
{
    const auto count = [](std::int64_t number) {
        return number == 0 ? QString(absent) : grouped(Decimal(number));
    };
    switch (column) {
    case Name:
        return toQString(person(row).name);
    case Share:
        return QStringLiteral("%1%").arg(row.stats.share * 100, 0, 'f', row.stats.share < 0.0995 ? 1 : 0);
    case Words:
        return count(row.stats.words);
    case Turns:
        return count(row.stats.turns);
    case Asked:
        return count(row.stats.questionsAsked);
    case Answered:
        return count(row.stats.questionsAnswered);
    default:
        return {};
    }
}

QVariant SpeakersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() == Name
                   ? QVariant(QString(cell(row, Name).toString() + u'\n' + detail(row)).trimmed())
                   : QVariant();
    case SortRole:
        switch (index.column()) {
        case Share:
        case Words:
            return qlonglong(row.stats.words);
        case Turns:
            return row.stats.turns;
        case Asked:
            return row.stats.questionsAsked;
        case Answered:
            return row.stats.questionsAnswered;
        default:
            return cell(row, index.column());
        }
    case ShareRole:
        return row.stats.share;
    case RoleRole:
        return int(person(row).role);
    case DetailRole:
        return detail(row);
    case PersonRole:
        return row.stats.person;
    case FirstTurnRole:
        return row.firstTurn;
    default:
        return {};
    }
}

QVariant SpeakersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Speaker");
    case Share:
        return tr("Share");
    case Words:
        return tr("Words");
    case Turns:
        return tr("Turns");
    case Asked:
        return tr("Asked");
    case Answered:
        return tr("Answered", "column header: questions answered");
    default:
        return {};
    }
}

} // namespace earshot::ui
