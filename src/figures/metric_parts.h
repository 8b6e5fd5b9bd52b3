#pragma once

#include "lexicon/lexicon.h"

#include <map>
#include <string>
#include <string_view>

namespace earshot {

/// What is measured, and of which part of the company.
struct PartMetric {
    std::string metric;    ///< lexicon id
    std::string segment;   ///< lexicon id, else the company's own name
    std::string geography; ///< lexicon id; both empty: the whole company

    bool wholeCompany() const { return segment.empty() && geography.empty(); }
    friend auto operator<=>(const PartMetric&, const PartMetric&) = default;
};

/// Whether two names of a business are one, however they are written.
bool sameSegment(std::string_view a, std::string_view b);
bool sameMatter(const PartMetric& a, const PartMetric& b);

/// Metrics that name a part of the company by themselves: cloud_revenue is the revenue of cloud.
class MetricParts {
public:
    explicit MetricParts(const Lexicon& lexicon);

    /// The metric without the part that it names, and that part: {"revenue", "cloud", ""} for cloud_revenue.
    /// What is said of another part than the metric's own stays as it is.
    PartMetric plain(PartMetric said) const;
    /// The metric that names this part by itself; its own where there is none.
    std::string named(const PartMetric& said) const;

private:
    std::map<std::string, PartMetric, std::less<>> m_parts; ///< by metric
};

} // namespace earshot
