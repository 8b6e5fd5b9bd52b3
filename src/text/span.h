#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstdint>
#include <string_view>

namespace earshot {

/// Half-open range of UTF-16 code units, the offset unit that ICU and QTextLayout share.
/// Invariant: 0 <= begin <= end.
class Span {
public:
    constexpr Span() = default;
    constexpr Span(std::int32_t begin, std::int32_t end) : m_begin(begin), m_end(end)
    {
        assert(0 <= begin && begin <= end);
    }
    static constexpr Span of(std::size_t begin, std::size_t end)
    {
        return {static_cast<std::int32_t>(begin), static_cast<std::int32_t>(end)};
    }

    constexpr std::int32_t begin() const { return m_begin; }
    constexpr std::int32_t end() const { return m_end; }
    constexpr std::int32_t length() const { return m_end - m_begin; }
    constexpr bool empty() const { return m_begin == m_end; }
    constexpr bool contains(std::int32_t offset) const { return m_begin <= offset && offset < m_end; }
    constexpr bool contains(const Span& other) const
    {
        return m_begin <= other.m_begin && other.m_end <= m_end;
    }
    constexpr bool overlaps(const Span& other) const
    {
        return m_begin < other.m_end && other.m_begin < m_end;
    }
    constexpr Span shifted(std::int32_t by) const { return {m_begin + by, m_end + by}; }

    constexpr std::u16string_view in(std::u16string_view text) const
    {
        assert(static_cast<std::size_t>(m_end) <= text.size());
        return text.substr(static_cast<std::size_t>(m_begin), static_cast<std::size_t>(length()));
    }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;

private:
    std::int32_t m_begin = 0;
    std::int32_t m_end = 0;
};

/// The smallest span that covers both.
constexpr Span hull(const Span& a, const Span& b)
{
    return {std::min(a.begin(), b.begin()), std::max(a.end(), b.end())};
}

} // namespace earshot
