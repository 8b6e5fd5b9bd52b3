#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace earshot::analysis {

/// The one-to-one assignment of rows to columns with the greatest total gain, by the Hungarian method in
/// O(n²·m). Only gains of at least `least` are assigned. `gains[r][c]` is 0 or more; every row has one
/// length. Result: the column of each row, none where it stays alone.
std::vector<std::optional<std::size_t>> bestAssignment(const std::vector<std::vector<double>>& gains,
                                                       double least);

} // namespace earshot::analysis
