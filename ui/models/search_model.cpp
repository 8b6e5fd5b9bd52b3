#include "models/search_model.h"

#include "support/qt_text.h"

#include <algorithm>

namespace earshot::ui {
namespace {

/// Internal id of a call's own line; a hit's is 1 + its call's row.
constexpr quintptr callLevel = 0;

QString onLine(const std::u16string& text)
{
    QString line = toQString(text);
    line.replace(u'\n', u' ');
    return line;
}

} // namespace

QString callTitle(const CallSummary& call)
{
    QStringList parts;
    if (!call.info.company.empty())
        parts.append(toQString(call.info.company));
    if (const std::string period = periodLabel(call.info); !period.empty())
        parts.append(toQString(period));
    if (parts.size() < 2 && call.info.callDate)
        parts.append(toQString(isoDate(*call.info.callDate)));
    if (!parts.isEmpty())
        return parts.join(QStringLiteral(" · "));
    return toQString(call.path).section(u'/', -1);
}

SearchModel::SearchModel(QObject* parent) : QAbstractItemModel(parent) {}

void SearchModel::setHits(std::vector<SearchLine> lines, const std::vector<CallSummary>& calls)
{
    beginResetModel();
    m_groups.clear();
    m_hitCount = int(lines.size());
    for (SearchLine& line : lines) {
        auto group = std::ranges::find(m_groups, line.hit.call, &Group::call);
        if (group == m_groups.end()) {
            const auto call = std::ranges::find(calls, line.hit.call, &CallSummary::id);
            m_groups.push_back({line.hit.call, call == calls.end() ? QString() : callTitle(*call), {}});
            group = std::prev(m_groups.end());
        }
        group->lines.push_back(std::move(line));
    }
    endResetModel();
}

const SearchHit* SearchModel::hit(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == callLevel)
        return nullptr;
    return &m_groups[std::size_t(index.internalId() - 1)].lines[std::size_t(index.row())].hit;
}

std::vector<Span> SearchModel::places(CallId call) const
{
    std::vector<Span> places;
    const auto group = std::ranges::find(m_groups, call, &Group::call);
    if (group != m_groups.end()) {
        for (const SearchLine& line : group->lines)
            places.push_back(line.hit.span);
    }
    std::ranges::sort(places);
    const auto again = std::ranges::unique(places);
    places.erase(again.begin(), again.end());
    return places;
}

QModelIndex SearchModel::indexOf(CallId call, const Span& place) const
{
    const auto group = std::ranges::find(m_groups, call, &Group::call);
    if (group == m_groups.end())
        return {};
    const auto line =
        std::ranges::find(group->lines, place, [](const SearchLine& one) { return one.hit.span; });
    if (line == group->lines.end())
        return {};
    return index(int(line - group->lines.begin()), 0, index(int(group - m_groups.begin()), 0));
}

QModelIndex SearchModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : callLevel);
}

QModelIndex SearchModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == callLevel)
        return {};
    return createIndex(int(child.internalId() - 1), 0, callLevel);
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == callLevel ? int(m_groups[std::size_t(parent.row())].lines.size()) : 0;
}

int SearchModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant SearchModel::groupData(const Group& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %n hit(s)", nullptr, int(group.lines.size())).arg(group.title);
    case CountRole:
        return int(group.lines.size());
    case CallRole:
        return qlonglong(group.call.value());
    case IsCallRole:
        return true;
    default:
        return {};
    }
}

QVariant SearchModel::lineData(const SearchLine& line, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(onLine(line.hit.before) + onLine(line.hit.match) + onLine(line.hit.after));
    case BeforeRole:
        return onLine(line.hit.before);
    case MatchRole:
        return onLine(line.hit.match);
    case AfterRole:
        return onLine(line.hit.after);
    case PlaceRole:
        return line.hit.annotation ? tr("Note") : line.speaker;
    case CallRole:
        return qlonglong(line.hit.call.value());
    case IsCallRole:
        return false;
    default:
        return {};
    }
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == callLevel)
        return groupData(m_groups[std::size_t(index.row())], role);
    return lineData(m_groups[std::size_t(index.internalId() - 1)].lines[std::size_t(index.row())], role);
}

} // namespace earshot::ui
