#include "views/height_index.h"

#include <bit>
#include <cassert>
#include <utility>

namespace earshot::ui {

void HeightIndex::assign(std::vector<std::int32_t> heights)
{
    m_heights = std::move(heights);
    const std::size_t count = m_heights.size();
    m_tree.assign(count + 1, 0);
    m_total = 0;
    for (std::size_t i = 1; i <= count; ++i) {
        m_tree[i] += m_heights[i - 1];
        m_total += m_heights[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent <= count) {
            m_tree[parent] += m_tree[i];
        }
    }
}

void HeightIndex::set(std::int32_t row, std::int32_t height)
{
    const std::int64_t by =
        std::int64_t{height} - std::exchange(m_heights[static_cast<std::size_t>(row)], height);
    if (by == 0) {
        return;
    }
    m_total += by;
    for (std::size_t i = static_cast<std::size_t>(row) + 1; i < m_tree.size(); i += i & (~i + 1)) {
        m_tree[i] += by;
    }
}

std::int64_t HeightIndex::offset(std::int32_t row) const
{
    std::int64_t sum = 0;
    for (std::size_t i = static_cast<std::size_t>(row); i > 0; i &= i - 1) {
        sum += m_tree[i];
    }
    return sum;
}

std::int32_t HeightIndex::rowAt(std::int64_t offset) const
{
    assert(!m_heights.empty());
    if (offset >= m_total) {
        return size() - 1;
    }
    std::size_t position = 0;
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step >>= 1) {
        if (position + step < m_tree.size() && m_tree[position + step] <= offset) {
            position += step;
            offset -= m_tree[position];
        }
    }
    return static_cast<std::int32_t>(position);
}

} // namespace earshot::ui
