#include "models/calls_model.h"

#include "models/folded_words.h"
#include "store/companies.h"
#include "support/qt_text.h"
#include "text/script.h"

#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace earshot::ui {

namespace {

/// Internal id of a group's line; a call's is 1 + its group's row.
constexpr quintptr groupLevel = 0;

/// Newer first; calls whose period nobody knows behind those with one, by their date.
bool isNewer(const CallSummary& a, const CallSummary& b)
{
    const auto key = [](const CallSummary& call) {
        return std::tuple(call.info.fiscalYear.value_or(0), call.info.fiscalQuarter.value_or(5),
                          call.info.callDate.value_or(Date()));
    };
    return key(a) > key(b);
}

/// Of several names the newest one that is written as the window's language is.
QString nameOf(const QStringList& names)
{
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const auto fits = [&](const QString& name) { return std::ranges::any_of(toU16(name), isHan) == chinese; };
    const auto found = std::ranges::find_if(names, fits);
    return found == names.end() ? names.front() : *found;
}

QString fileName(const CallSummary& call)
{
    return toQString(call.path).section(QLatin1Char('/'), -1);
}

} // namespace

CallsModel::CallsModel(QObject* parent) : QAbstractItemModel(parent) {}

void CallsModel::setCalls(const std::vector<CallSummary>& calls)
{
    m_calls = calls;
    std::vector<Group> groups = m_order == Order::NewestFirst ? byMonth(calls) : byCompany(calls);
    std::set<std::u16string> companies;
    for (const CallSummary& call : calls) {
        companies.insert(call.company);
    }
    m_companyCount = static_cast<int>(companies.size());
    if (sameShape(groups)) {
        m_groups = std::move(groups);
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex company = index(row, 0);
            Q_EMIT dataChanged(company, company);
            if (const int count = rowCount(company); count > 0) {
                Q_EMIT dataChanged(index(0, 0, company), index(count - 1, 0, company));
            }
        }
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

void CallsModel::setOrder(Order order)
{
    if (order != m_order) {
        m_order = order;
        setCalls(std::vector<CallSummary>(m_calls));
    }
}

std::vector<CallsModel::Group> CallsModel::byCompany(const std::vector<CallSummary>& calls)
{
    std::map<std::u16string, Group> byKey;
    for (const CallSummary& call : calls) {
        byKey[call.company].calls.push_back(call);
    }
    std::vector<Group> groups;
    for (auto& [key, group] : byKey) {
        std::ranges::stable_sort(group.calls, isNewer);
        for (const std::u16string& name : companyNames(key, group.calls)) {
            group.names.append(toQString(name));
        }
        group.name = group.names.isEmpty() ? tr("Company unknown") : nameOf(group.names);
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<CallsModel::Group> CallsModel::byMonth(const std::vector<CallSummary>& calls)
{
    constexpr qsizetype monthLength = 7; // of "2024-11-22"
    std::vector<CallSummary> sorted = calls;
    std::ranges::stable_sort(sorted, std::greater(), [](const CallSummary& call) {
        return std::tuple(call.info.callDate.has_value(), call.info.callDate.value_or(Date()));
    });
    std::vector<Group> groups;
    for (CallSummary& call : sorted) {
        const QString month = call.info.callDate ? toQString(isoDate(*call.info.callDate)).left(monthLength)
                                                 : tr("Date unknown");
        if (groups.empty() || groups.back().name != month) {
            groups.push_back({month, {}, {}});
        }
        groups.back().calls.push_back(std::move(call));
    }
    return groups;
}

bool CallsModel::sameShape(const std::vector<Group>& groups) const
{
    return std::ranges::equal(m_groups, groups, [](const Group& a, const Group& b) {
        return a.name == b.name && a.names == b.names &&
               std::ranges::equal(a.calls, b.calls, {}, &CallSummary::id, &CallSummary::id);
    });
}

int CallsModel::callCount() const
{
    int count = 0;
    for (const Group& group : m_groups) {
        count += static_cast<int>(group.calls.size());
    }
    return count;
}

QModelIndex CallsModel::indexOf(CallId call) const
{
    for (std::size_t company = 0; company < m_groups.size(); ++company) {
        const auto& calls = m_groups[company].calls;
        const auto found = std::ranges::find(calls, call, &CallSummary::id);
        if (found != calls.end()) {
            return createIndex(static_cast<int>(found - calls.begin()), 0,
                               static_cast<quintptr>(company) + 1);
        }
    }
    return {};
}

CallId CallsModel::callOf(const QModelIndex& index)
{
    return CallId(index.data(CallRole).toLongLong());
}

QModelIndex CallsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : groupLevel);
}

QModelIndex CallsModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == groupLevel) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, groupLevel);
}

int CallsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_groups.size());
    }
    if (parent.internalId() != groupLevel || parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].calls.size());
}

int CallsModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant CallsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (index.internalId() == groupLevel) {
        return groupData(m_groups[static_cast<std::size_t>(index.row())], role);
    }
    const Group& group = m_groups[static_cast<std::size_t>(index.internalId()) - 1];
    return callData(group, group.calls[static_cast<std::size_t>(index.row())], role);
}

QVariant CallsModel::groupData(const Group& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.name;
    case WordsRole:
        return group.names.isEmpty() ? group.name : group.names.join(QLatin1Char(' '));
    case NamesRole:
        return group.names;
    case Qt::ToolTipRole:
        return group.names.size() > 1 ? group.names.join(QLatin1Char('\n')) : QString();
    case FactsRole:
        return QStringList{QString::number(group.calls.size())};
    case CallRole:
    case DoubtsRole:
        return 0;
    case Qt::AccessibleTextRole:
        return tr("%1, %n call(s)", nullptr, static_cast<int>(group.calls.size())).arg(group.name);
    default:
        return {};
    }
}

QVariant CallsModel::callData(const Group& group, const CallSummary& call, int role) const
{
    const QString date = call.info.callDate ? toQString(isoDate(*call.info.callDate)) : QString();
    const QString period = toQString(periodLabel(call.info));
    const auto title = [&] {
        const QString own = !period.isEmpty() ? period : !date.isEmpty() ? date : fileName(call);
        const QString company = toQString(call.info.company);
        return m_order == Order::ByCompany || company.isEmpty() ? own : company + QStringLiteral("  ") + own;
    };
    const auto facts = [&] {
        QStringList parts{tr("%n Q", nullptr, call.pairs)};
        if (call.annotations > 0) {
            parts.append(tr("%n note(s)", nullptr, call.annotations));
        }
        return parts;
    };
    switch (role) {
    case Qt::DisplayRole:
        return title();
    case CallRole:
        return static_cast<qlonglong>(call.id.value());
    case FactsRole:
        return facts();
    case DoubtsRole:
        return call.doubts;
    case DateRole:
        return date;
    case WordsRole: {
        QStringList words{group.name,
                          group.names.join(QLatin1Char(' ')),
                          toQString(call.info.company),
                          title(),
                          period,
                          date,
                          toQString(call.info.title),
                          fileName(call)};
        for (const std::string& ticker : call.info.tickers) {
            words.append(toQString(ticker));
        }
        return words.join(QLatin1Char(' '));
    }
    case Qt::ToolTipRole:
        return QStringList{toQString(call.info.title), date, toQString(call.path)}
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return QStringList{title(), facts().join(QStringLiteral(" · ")),
                           call.doubts > 0 ? tr("%n doubt(s)", nullptr, call.doubts) : QString()}
            .join(QStringLiteral(", "));
    default:
        return {};
    }
}

CallsFilterModel::CallsFilterModel(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void CallsFilterModel::setWords(const QString& words)
{
    m_words = foldedWords(words);
    invalidateFilter();
}

bool CallsFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    return containsWords(sourceModel()->index(row, 0, parent).data(CallsModel::WordsRole).toString(),
                         m_words);
}

} // namespace earshot::ui
