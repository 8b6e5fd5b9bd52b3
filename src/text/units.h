#pragma once

#include "text/script.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace earshot {

namespace detail {
constexpr std::size_t kLatinUnits = 0x250;
constexpr std::array<bool, kLatinUnits> kWordUnits = [] {
    std::array<bool, kLatinUnits> units{};
    for (std::size_t i = 0; i < kLatinUnits; ++i)
        units[i] = isLatinLetter(static_cast<char16_t>(i)) || isAsciiDigit(static_cast<char16_t>(i));
    return units;
}();
} // namespace detail

/// What Latin words and numbers are made of: a Latin letter or an ASCII digit.
constexpr bool isWordUnit(char16_t c)
{
    return c < detail::kLatinUnits && detail::kWordUnits[c];
}

/// A few units known when the program is built; those of ASCII are told without a search.
class UnitSet {
public:
    template<std::size_t Size>
    consteval UnitSet(const char16_t (&units)[Size]) : m_units(units, Size - 1)
    {
        for (const char16_t c : m_units)
            if (c < 128)
                m_ascii[c / 64] |= std::uint64_t{1} << (c % 64);
    }
    constexpr bool holds(char16_t c) const
    {
        return c < 128 ? (m_ascii[c / 64] >> (c % 64) & 1) != 0
                       : m_units.find(c) != std::u16string_view::npos;
    }

private:
    std::array<std::uint64_t, 2> m_ascii{};
    std::u16string_view m_units;
};

namespace detail {
/// Whole blocks are looked at without a branch, so that a compiler makes vectors of them: the place of the
/// first block from `at` with a unit that passes, or of the units behind the last.
template<std::size_t Size, class Test>
std::size_t skipBlocks(std::u16string_view text, Test test, std::size_t at)
{
    for (; at + Size <= text.size(); at += Size) {
        std::uint16_t passing = 0;
        for (std::size_t k = 0; k < Size; ++k)
            passing |= static_cast<std::uint16_t>(test(text[at + k]));
        if (passing != 0)
            break;
    }
    return at;
}
} // namespace detail

/// The place of the first unit at `from` or behind it that passes `test`; npos where none does. The test is
/// put to more units than needed and must do nothing else.
template<class Test>
std::size_t findUnit(std::u16string_view text, Test test, std::size_t from = 0)
{
    std::size_t i = detail::skipBlocks<32>(text, test, from);
    i = detail::skipBlocks<8>(text, test, i);
    while (i < text.size() && !test(text[i]))
        ++i;
    return i < text.size() ? i : std::u16string_view::npos;
}

template<class Test>
bool holdsUnit(std::u16string_view text, Test test)
{
    return findUnit(text, test) != std::u16string_view::npos;
}

} // namespace earshot
