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

/// The place of the first unit at `from` or behind it that passes `test`; npos where none does. The test is
/// put to more units than needed and must do nothing else: whole blocks are looked at without a branch, so
/// that a compiler makes vectors of them.
template<class Test>
std::size_t findUnit(std::u16string_view text, Test test, std::size_t from = 0)
{
    constexpr std::size_t kBlock = 32;
    std::size_t i = from;
    for (; i + kBlock <= text.size(); i += kBlock) {
        std::uint16_t passing = 0;
        for (std::size_t k = 0; k < kBlock; ++k)
            passing |= static_cast<std::uint16_t>(test(text[i + k]));
        if (passing != 0)
            break;
    }
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
