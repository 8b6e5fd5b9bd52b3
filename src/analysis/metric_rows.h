#pragma once

#include "analysis/compare.h"

#include <vector>

namespace earshot::analysis {

/// The figures of each call that speak of the call's own period, by metric, kind, currency, unit, basis and
/// comparison. A call whose period is unknown, or that does not say a metric, has an empty cell.
std::vector<MetricRow> metricRows(const std::vector<const Reading*>& readings);

} // namespace earshot::analysis
