#pragma once

#include "store/records.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <vector>

namespace earshot::ui {

/// The library as a tree: companies in the order of their names, under each its calls, newest period first;
/// or months, the newest first, under each its calls, newest first.
class CallsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum DataRole {
        CallRole = Qt::UserRole, ///< qlonglong, the call's id; 0 for a company or month
        FactsRole,  ///< QStringList: "9 Q", "7 notes"; the number of calls for a company or month
        DoubtsRole, ///< int
        DateRole,   ///< ISO date of the call, empty where unknown
        WordsRole,  ///< all that the filter looks at
        NamesRole,  ///< QStringList: a company's names, newest first; empty for all else
    };

    enum class Order { ByCompany, NewestFirst };

    explicit CallsModel(QObject* parent = nullptr);

    void setOrder(Order order);

    /// Keeps what is expanded and selected as long as companies and calls are the same.
    void setCalls(const std::vector<CallSummary>& calls);
    QModelIndex indexOf(CallId call) const;
    static CallId callOf(const QModelIndex& index);
    int companyCount() const { return m_companyCount; }
    int callCount() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Group {
        QString name; ///< of the company, or the month
        std::vector<CallSummary> calls;
        QStringList names; ///< of the company, newest first
    };

    static std::vector<Group> byCompany(const std::vector<CallSummary>& calls);
    static std::vector<Group> byMonth(const std::vector<CallSummary>& calls);
    bool sameShape(const std::vector<Group>& groups) const;
    QVariant groupData(const Group& group, int role) const;
    QVariant callData(const Group& group, const CallSummary& call, int role) const;

    Order m_order = Order::ByCompany;
    std::vector<CallSummary> m_calls; ///< as the library gave them
    int m_companyCount = 0;
    std::vector<Group> m_groups;
};

/// Calls by words of company, ticker, period, title or file. A company or month that is found shows all its
/// calls.
class CallsFilterModel : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CallsFilterModel(QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words; ///< folded
};

} // namespace earshot::ui
