#pragma once

#include "store/records.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>
#include <QStringList>
#include <vector>

namespace earshot::ui {

/// The library as a tree: companies in the order of their names, under each its calls, newest period first.
class CallsModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum DataRole {
        CallRole = Qt::UserRole, ///< qlonglong, the call's id; 0 for a company
        FactsRole,               ///< "9 Q · 7 notes"; the number of calls for a company
        DoubtsRole,              ///< int
        DateRole,                ///< ISO date of the call, empty where unknown
        WordsRole,               ///< all that the filter looks at
    };

    explicit CallsModel(QObject* parent = nullptr);

    /// Keeps what is expanded and selected as long as companies and calls are the same.
    void setCalls(const std::vector<CallSummary>& calls);
    QModelIndex indexOf(CallId call) const;
    static CallId callOf(const QModelIndex& index);
    int companyCount() const { return static_cast<int>(m_companies.size()); }
    int callCount() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Company {
        QString name;
        std::vector<CallSummary> calls;
    };

    bool sameShape(const std::vector<Company>& companies) const;
    QVariant companyData(const Company& company, int role) const;
    QVariant callData(const Company& company, const CallSummary& call, int role) const;

    std::vector<Company> m_companies;
};

/// Calls by words of company, ticker, period, title or file. A company that is found shows all its calls.
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
