#pragma once

#include "analysis/compare.h"
#include "base/id.h"

#include <memory>
#include <string>
#include <vector>

namespace earshot {

/// Calls and what comparing them gave, in the same order.
struct ComparedCalls {
    std::vector<CallId> ids;
    std::vector<std::shared_ptr<const Reading>> readings;
    CallComparison comparison;
};

/// One object of schema `earshot.comparison/1` on one line, without a line feed.
std::string comparisonJson(const ComparedCalls& compared);
/// For a person at a terminal: metrics by call, then questions that were asked again (with both answers where
/// they differ), are new, or were dropped; who asks again, and what nobody answered.
std::string comparisonText(const ComparedCalls& compared);

} // namespace earshot
