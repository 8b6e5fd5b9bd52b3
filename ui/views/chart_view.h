#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <optional>
#include <vector>

namespace earshot::ui {

/// One row of numbers over the same periods; an absent value is a gap, never 0.
struct ChartSeries {
    QString name;
    std::vector<std::optional<double>> values;
    QStringList labels; ///< the values as people read them, parallel; empty for a gap
};

/// Bars over periods and, on a scale of its own, a line. For looking, not for measuring: the table beside has
/// the numbers.
class ChartView : public QWidget {
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);

    void setData(const QStringList& periods, const ChartSeries& bars, const std::optional<ChartSeries>& line);
    void clear();
    QSize sizeHint() const override { return {320, 210}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Height of the row of the bars' values below the plot; 0 where they stand at the bars.
    double valueRow() const;
    QRectF plotRect() const;
    double slotCentre(const QRectF& plot, std::size_t index) const;
    void drawBarLabel(QPainter& painter, std::size_t index, const QRectF& bar) const;
    void drawBars(QPainter& painter, const QRectF& plot) const;
    void drawLineSeries(QPainter& painter, const QRectF& plot) const;
    void drawAxis(QPainter& painter, const QRectF& plot) const;
    QString description() const;

    QStringList m_periods;
    ChartSeries m_bars;
    std::optional<ChartSeries> m_line;
};

/// A small line over periods, with a dot at its end; gaps break it.
void drawSparkline(QPainter& painter, const QRectF& rect, const std::vector<std::optional<double>>& values,
                   const QColor& color);

} // namespace earshot::ui
