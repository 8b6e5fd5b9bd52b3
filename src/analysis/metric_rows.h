#pragma once

#include "analysis/compare.h"
#include "analysis/vocabulary.h"

#include <set>
#include <string>
#include <vector>

namespace earshot::analysis {

/// The figures of each call that speak of the call's own period, by metric, part of the company, kind,
/// currency, unit, basis and comparison: a figure of a part never stands for the company. Rows of a metric
/// stand together, those of the company first, then those of its businesses, then of its places. A call whose
/// period is unknown, or that does not say a metric, has an empty cell. Levels are kept where their kind is
/// what the metric measures (a percent of a metric in money is a share of something); growth and other
/// comparisons where more than one call says them.
std::vector<MetricRow> metricRows(const std::vector<const Reading*>& readings, const Vocabulary& vocabulary);

/// Metrics of which the call says a level for its own period: what it reports, not what it touches on.
std::set<std::string> reportedMetrics(const Reading& reading, const Vocabulary& vocabulary);

} // namespace earshot::analysis
