#pragma once

#include "models/metric_comparison_model.h"
#include "views/chart_view.h"
#include "views/data_table.h"

namespace earshot::ui {

/// A table over MetricComparisonModel (through a proxy): the unit beside the metric's name, changes coloured,
/// a sparkline at the end.
class MetricTable : public DataTable {
    Q_OBJECT

public:
    explicit MetricTable(QWidget* parent = nullptr);
};

/// A row of the model as a chart draws it.
ChartSeries chartSeries(const MetricComparisonModel& model, int row);

} // namespace earshot::ui
