#pragma once

#include "models/compared_calls.h"
#include "models/figure_text.h"

#include <QAbstractTableModel>

namespace earshot::ui {

/// Metric × call, with the change from the last call but one to the last. A gap is "—", never 0.
class MetricComparisonModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum DataRole {
        UnitRole = Qt::UserRole, ///< the row's unit, for the metric's cell
        SignRole,                ///< int, of the change
        TrendRole,               ///< QVariantList, a double or an invalid QVariant for a gap, one a call
        FigureRole,              ///< int, index of the figure in its call; -1 for none
        CallRole,                ///< int, index into the compared calls; -1 for other columns
        SortRole,
        AbsentRole,
        IsTrendRole, ///< bool: the cell is for the line, not for text
        PartRole, ///< QString, the metric's name without the metric where the row is of a part: "· Cloud YoY
                  ///< growth"
        NumericRole, ///< bool: the row has at least two values to draw
    };

    explicit MetricComparisonModel(QObject* parent = nullptr);

    void setCalls(std::shared_ptr<const ComparedCalls> calls);
    void setStyle(NumberStyle style);
    int changeColumn() const { return 1 + callCount(); }
    /// A line through two points says no more than the change beside it.
    bool hasTrend() const { return callCount() > 2; }
    int trendColumn() const { return 2 + callCount(); } ///< the last, where there is one
    const std::shared_ptr<const ComparedCalls>& calls() const { return m_calls; }
    /// The first row of a metric, also of one that names its part by itself; -1 for none.
    int rowOf(const std::string& metric) const;
    /// The row of the growth on the year before of a level's row; -1 for none.
    int growthOf(int level) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int callCount() const { return m_calls ? int(m_calls->readings.size()) : 0; }
    const MetricRow& row(int index) const { return m_calls->comparison.metrics[std::size_t(index)]; }
    const Figure* figure(const MetricRow& row, int call) const;
    QString words(const Figure& figure, int call) const;
    int power(const MetricRow& row) const;
    QString name(const MetricRow& row) const;
    QString partName(const MetricRow& row) const;
    static void addKind(QStringList& parts, const MetricRow& row);
    QString unit(const MetricRow& row) const;
    QString cell(const MetricRow& row, int call) const;
    QString change(const MetricRow& row) const;
    QVariantList trend(const MetricRow& row) const;
    QVariant sortKey(const MetricRow& row, int column) const;
    QString toolTip(const MetricRow& row, int call) const;
    /// A figure as a number that can be summed; a range or words as shown.
    ScaledNumber plain(const MetricRow& row, int call) const;
    /// CopyRole.
    QStringList copied(const MetricRow& row, int column) const;
    QStringList copiedTitles(int section) const;

    std::shared_ptr<const ComparedCalls> m_calls;
    NumberStyle m_style = NumberStyle::Western;
};

/// "FY24 Q4" of a call, its date where no period is known.
QString shortPeriod(const CallInfo& info);

} // namespace earshot::ui
