#pragma once

#include "store/records.h"

#include <QAbstractItemModel>
#include <QString>
#include <vector>

namespace earshot::ui {

/// A hit and what its line tells of its place.
struct SearchLine {
    SearchHit hit;
    QString speaker; ///< empty where unknown
};

/// Hits of a search, grouped by call. Two levels; the calls in the order in which they come.
class SearchModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum DataRole {
        BeforeRole = Qt::UserRole,
        MatchRole,
        AfterRole,
        PlaceRole,  ///< of a hit: speaker, or "Note"
        CountRole,  ///< of a call: number of its hits
        CallRole,   ///< qlonglong
        IsCallRole, ///< bool
    };

    explicit SearchModel(QObject* parent = nullptr);

    void setHits(std::vector<SearchLine> lines, const std::vector<CallSummary>& calls);
    void clear() { setHits({}, {}); }
    int hitCount() const { return m_hitCount; }
    int callCount() const { return int(m_groups.size()); }
    /// Null for a call's own line.
    const SearchHit* hit(const QModelIndex& index) const;
    /// Where the hits in a call stand, ascending, each once.
    std::vector<Span> places(CallId call) const;
    /// The first hit at a place of a call; invalid where there is none.
    QModelIndex indexOf(CallId call, const Span& place) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Group {
        CallId call;
        QString title;
        std::vector<SearchLine> lines;
    };
    QVariant groupData(const Group& group, int role) const;
    QVariant lineData(const SearchLine& line, int role) const;

    std::vector<Group> m_groups;
    int m_hitCount = 0;
};

/// "Lanhai · FY2024 Q4", as far as it is known; else the file's name.
QString callTitle(const CallSummary& call);

} // namespace earshot::ui
