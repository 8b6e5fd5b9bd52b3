#pragma once

#include <cstdint>
#include <vector>

namespace earshot::ui {

/// Heights of rows, with the offset of a row and the row at an offset in O(log n) (a Fenwick tree).
/// Heights are whole pixels and may be 0.
class HeightIndex {
public:
    void assign(std::vector<std::int32_t> heights);
    void set(std::int32_t row, std::int32_t height);

    std::int32_t size() const { return static_cast<std::int32_t>(m_heights.size()); }
    std::int32_t height(std::int32_t row) const { return m_heights[static_cast<std::size_t>(row)]; }
    /// Sum of the heights above `row`; `row` may be size().
    std::int64_t offset(std::int32_t row) const;
    std::int64_t total() const { return m_total; }
    /// The row that covers `offset`; the last one for offsets behind the end, 0 for negative ones. Not for
    /// size 0.
    std::int32_t rowAt(std::int64_t offset) const;

private:
    std::vector<std::int32_t> m_heights;
    std::vector<std::int64_t> m_tree; ///< 1-based
    std::int64_t m_total = 0;
};

} // namespace earshot::ui
