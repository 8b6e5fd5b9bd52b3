#pragma once

#include "models/compared_calls.h"
#include "models/metric_comparison_model.h"
#include "panels/compare_strip.h"
#include "support/session.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;

namespace earshot::ui {

class ChartView;
class CompareView;
class DataTable;
class EmptyState;
class FlowLayout;

/// Two to four calls of a company beside each other: what is new and what vanished, the questions by matter,
/// and a table of metric × quarter with a chart of the chosen metric.
class ComparePanel : public QWidget {
    Q_OBJECT

public:
    explicit ComparePanel(Session& session, QWidget* parent = nullptr);

    const std::vector<CallId>& compared() const { return m_ids; }

public Q_SLOTS:
    /// Two to four calls, in any order; more than four: the latest four. They are put in the order of their
    /// periods.
    void compare(std::vector<earshot::CallId> calls);
    /// The call with the one before it of the same company, where there is one.
    void compareWithPrevious(earshot::CallId call);
    void nextChange();
    void previousChange();
    void copyTable();

Q_SIGNALS:
    /// The comparison is there.
    void compared(int calls);
    /// A person wants to read on in a call: the session is opening it, the window shows the transcript.
    void readRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setTexts();
    QWidget* makeHead();
    QWidget* makeFigures();
    void start();
    void showComparison(std::shared_ptr<const ComparedCalls> calls);
    void fillPeriods();
    void togglePeriod(CallId call, bool on);
    void fillStrip();
    int addToStrip(const std::vector<StripItem>& items);
    void giveTableRoom();
    void showChart();
    void activateCell(const QModelIndex& index);
    void selectMetric(const std::string& metric);

    Session& m_session;
    std::vector<CallId> m_ids;
    std::shared_ptr<const ComparedCalls> m_calls;
    MetricComparisonModel m_metrics;
    QSortFilterProxyModel m_sorted;
    Job m_job;
    QWidget* m_periods;
    QWidget* m_strip;
    FlowLayout* m_periodFlow = nullptr;
    FlowLayout* m_stripFlow = nullptr;
    CompareView* m_view;
    QLabel* m_tableTitle = nullptr;
    DataTable* m_table = nullptr;
    ChartView* m_chart = nullptr;
    QSplitter* m_splitter;
    QToolButton* m_close = nullptr;
    bool m_divided = false; ///< a person has drawn the splitter: it stays
    EmptyState* m_empty;
};

/// Calls by company's fiscal time: period end, else fiscal year and quarter, else the day of the call.
bool isEarlier(const CallSummary& a, const CallSummary& b);

} // namespace earshot::ui
