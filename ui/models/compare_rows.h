#pragma once

#include "models/compared_calls.h"

#include <optional>
#include <vector>

namespace earshot::ui {

/// One matter across the compared calls: the pair about it in each call, or none. Cells of one row stand
/// beside each other: that locks the columns together.
struct CompareRow {
    std::vector<std::optional<PairRef>> cells; ///< one a call
    std::vector<std::int32_t> links; ///< between call k and k+1: index into CallComparison::links, or -1
    friend bool operator==(const CompareRow&, const CompareRow&) = default;
};

/// Every pair of every call is in exactly one row. First the matters that came up more than once, then what
/// the last call alone asks, then what it no longer asks; each in the order of the last call that has it.
std::vector<CompareRow> compareRows(const ComparedCalls& calls);

/// How a pair stands to the call before.
enum class PairFate { Plain, Fresh, Dropped };
PairFate fateOf(const ComparedCalls& calls, const PairRef& pair);

} // namespace earshot::ui
