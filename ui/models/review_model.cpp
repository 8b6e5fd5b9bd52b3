#include "models/review_model.h"

#include "models/review_text.h"
#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {
namespace {

/// Internal id of a group's line; an item's is 1 + its group's row.
constexpr quintptr groupLevel = 0;

} // namespace

ReviewModel::ReviewModel(QObject* parent) : QAbstractItemModel(parent) {}

void ReviewModel::setItems(std::vector<ReviewItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    arrange();
    endResetModel();
}

void ReviewModel::setShow(Show show)
{
    beginResetModel();
    m_show = show;
    arrange();
    endResetModel();
}

void ReviewModel::arrange()
{
    m_groups.clear();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (i == 0 || !sameGroup(m_items[i - 1], m_items[i])) {
            m_groups.emplace_back().first = i;
        }
        Group& group = m_groups.back();
        ++group.count;
        group.open += m_items[i].open() ? 1 : 0;
        if (m_show == Show::All || m_items[i].open()) {
            group.shown.push_back(i);
        }
    }
    std::erase_if(m_groups, [](const Group& group) { return group.shown.empty(); });
}

int ReviewModel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_items, &ReviewItem::open));
}

const ReviewItem* ReviewModel::item(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == groupLevel) {
        return nullptr;
    }
    const Group& group = m_groups[index.internalId() - 1];
    return &m_items[group.shown[static_cast<std::size_t>(index.row())]];
}

const ReviewItem* ReviewModel::groupOf(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return nullptr;
    }
    const auto row = index.internalId() == groupLevel ? static_cast<std::size_t>(index.row())
                                                      : static_cast<std::size_t>(index.internalId() - 1);
    return &m_items[m_groups[row].first];
}

QModelIndex ReviewModel::indexOf(const ReviewItem& wanted) const
{
    QModelIndex behind;
    QModelIndex last;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        const bool here = sameGroup(*groupOf(group), wanted);
        for (int i = 0; i < rowCount(group); ++i) {
            const QModelIndex one = index(i, 0, group);
            if (item(one)->sameAs(wanted)) {
                return one;
            }
            if (here && !behind.isValid() && item(one)->source >= wanted.source) {
                behind = one;
            }
            last = here || !last.isValid() ? one : last;
        }
    }
    return behind.isValid() ? behind : last;
}

QModelIndex ReviewModel::step(const QModelIndex& from, int by) const
{
    if (m_groups.empty()) {
        return {};
    }
    int row = from.isValid() ? static_cast<int>(from.internalId()) - 1 : -1;
    int i = from.row() + by;
    if (row < 0) { // a group's own line
        row = std::max(0, from.row());
        i = by > 0 ? 0 : -1;
    }
    while (true) {
        const int count = rowCount(index(row, 0));
        if (i >= 0 && i < count) {
            return index(i, 0, index(row, 0));
        }
        row += i < 0 ? -1 : 1;
        if (row < 0 || row >= rowCount()) {
            return from.isValid() && item(from) ? from : QModelIndex();
        }
        i = i < 0 ? rowCount(index(row, 0)) - 1 : 0;
    }
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupLevel);
}

QModelIndex ReviewModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == groupLevel) {
        return {};
    }
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, groupLevel);
}

int ReviewModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_groups.size());
    }
    return parent.internalId() == groupLevel
               ? static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].shown.size())
               : 0;
}

QVariant ReviewModel::groupData(const Group& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return groupText(m_items[group.first]);
    case Qt::AccessibleTextRole:
        return tr("%1, %2 of %3 open").arg(groupText(m_items[group.first])).arg(group.open).arg(group.count);
    case OpenCountRole:
        return group.open;
    case CountRole:
        return group.count;
    default:
        return {};
    }
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ReviewItem* one = item(index);
    if (!one) {
        return groupData(m_groups[static_cast<std::size_t>(index.row())], role);
    }
    switch (role) {
    case Qt::DisplayRole:
        if (one->correction) {
            return correctionText(*one->correction);
        }
        return one->words.isEmpty() ? toQString(one->before) + QStringLiteral(" → ") + toQString(one->after)
                                    : one->words;
    case Qt::AccessibleTextRole: {
        const QString state = one->open()                                 ? tr("open")
                              : one->state == ReviewItem::State::Accepted ? tr("accepted")
                                                                          : tr("rejected");
        return QStringLiteral("%1%2%3, %4").arg(one->lead, index.data().toString(), one->tail, state);
    }
    case BeforeRole:
        return one->words.isEmpty() ? toQString(one->before) : QString();
    case AfterRole:
        return one->words.isEmpty() ? toQString(one->after).trimmed() : one->words;
    case LeadRole:
        return one->lead;
    case TailRole:
        return one->tail;
    case SpeakerRole:
        return one->speaker;
    case StateRole:
        return static_cast<int>(one->state);
    case ProposalRole:
        return one->proposal();
    case DoubtRole:
        return one->kind == ReviewItem::Kind::Doubt;
    default:
        return {};
    }
}

} // namespace earshot::ui
