#include "models/calls_model.h"

#include "models/company_key.h"
#include "models/folded_words.h"
#include "support/qt_text.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <tuple>

namespace earshot::ui {

namespace {

/// Internal id of a company's line; a call's is 1 + its company's row.
constexpr quintptr companyLevel = 0;

/// Newer first; calls whose period nobody knows behind those with one, by their date.
bool isNewer(const CallSummary& a, const CallSummary& b)
{
    const auto key = [](const CallSummary& call) {
        return std::tuple(call.info.fiscalYear.value_or(0), call.info.fiscalQuarter.value_or(5),
                          call.info.callDate.value_or(Date()));
    };
    return key(a) > key(b);
}

QString fileName(const CallSummary& call)
{
    return toQString(call.path).section(QLatin1Char('/'), -1);
}

} // namespace

CallsModel::CallsModel(QObject* parent) : QAbstractItemModel(parent) {}

void CallsModel::setCalls(const std::vector<CallSummary>& calls)
{
    std::map<std::u16string, Company> byKey;
    for (const CallSummary& call : calls) {
        byKey[companyKey(call.info.company)].calls.push_back(call);
    }
    std::vector<Company> companies;
    for (auto& [key, company] : byKey) {
        std::ranges::stable_sort(company.calls, isNewer);
        // Of several spellings the newest call's is the company's.
        company.name = key.empty() ? tr("Company unknown") : toQString(company.calls.front().info.company);
        companies.push_back(std::move(company));
    }
    if (sameShape(companies)) {
        m_companies = std::move(companies);
        for (int row = 0; row < companyCount(); ++row) {
            const QModelIndex company = index(row, 0);
            Q_EMIT dataChanged(company, company);
            if (const int count = rowCount(company); count > 0) {
                Q_EMIT dataChanged(index(0, 0, company), index(count - 1, 0, company));
            }
        }
        return;
    }
    beginResetModel();
    m_companies = std::move(companies);
    endResetModel();
}

bool CallsModel::sameShape(const std::vector<Company>& companies) const
{
    return std::ranges::equal(m_companies, companies, [](const Company& a, const Company& b) {
        return a.name == b.name &&
               std::ranges::equal(a.calls, b.calls, {}, &CallSummary::id, &CallSummary::id);
    });
}

int CallsModel::callCount() const
{
    int count = 0;
    for (const Company& company : m_companies) {
        count += static_cast<int>(company.calls.size());
    }
    return count;
}

QModelIndex CallsModel::indexOf(CallId call) const
{
    for (std::size_t company = 0; company < m_companies.size(); ++company) {
        const auto& calls = m_companies[company].calls;
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
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : companyLevel);
}

QModelIndex CallsModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == companyLevel) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, companyLevel);
}

int CallsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return companyCount();
    }
    if (parent.internalId() != companyLevel || parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(m_companies[static_cast<std::size_t>(parent.row())].calls.size());
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
    if (index.internalId() == companyLevel) {
        return companyData(m_companies[static_cast<std::size_t>(index.row())], role);
    }
    const Company& company = m_companies[static_cast<std::size_t>(index.internalId()) - 1];
    return callData(company, company.calls[static_cast<std::size_t>(index.row())], role);
}

QVariant CallsModel::companyData(const Company& company, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case WordsRole:
        return company.name;
    case FactsRole:
        return QString::number(company.calls.size());
    case CallRole:
    case DoubtsRole:
        return 0;
    case Qt::AccessibleTextRole:
        return tr("%1, %n call(s)", nullptr, static_cast<int>(company.calls.size())).arg(company.name);
    default:
        return {};
    }
}

QVariant CallsModel::callData(const Company& company, const CallSummary& call, int role) const
{
    const QString date = call.info.callDate ? toQString(isoDate(*call.info.callDate)) : QString();
    const QString period = toQString(periodLabel(call.info));
    const auto title = [&] { return !period.isEmpty() ? period : !date.isEmpty() ? date : fileName(call); };
    const auto facts = [&] {
        QStringList parts{tr("%n Q", nullptr, call.pairs)};
        if (call.annotations > 0) {
            parts.append(tr("%n note(s)", nullptr, call.annotations));
        }
        return parts.join(QStringLiteral(" · "));
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
        QStringList words{company.name, title(), period, date, toQString(call.info.title), fileName(call)};
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
        return QStringList{title(), facts(),
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
