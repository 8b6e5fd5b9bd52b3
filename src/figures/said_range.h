#pragma once

#include "figures/figure.h"

#include <string_view>

namespace earshot {

/// The values that a statement leaves open: "41.8 billion" says from 41.75 to 41.85. Invariant: low <= high.
struct SaidRange {
    Decimal low;
    Decimal exact; ///< as said; of a range its middle
    Decimal high;
    bool point = true; ///< one exact number was said

    /// Range of a number whose last written digit is worth ten to the power of `lastPlace`.
    static SaidRange of(const Decimal& value, int lastPlace);
};

/// Power of ten of the last digit that `words` write of `value`: 7 for "5.10亿" (a zero behind the point was
/// said), 8 for "$300 million" (zeros before it may only fill up). `words` are the figure's own.
int lastPlaceSaid(const Decimal& value, std::u16string_view words);

/// What a figure with a value says, by its digits, its range and its approximation ("about", "over").
SaidRange saidRange(const Figure& figure, std::u16string_view words);

/// Whether two ranges have a value in common.
bool overlap(const SaidRange& a, const SaidRange& b);

/// Whether two numbers that differ can be about one thing: they lie within a twentieth, or one is the other
/// with a slip in it: one digit changed, two neighbours swapped, another power of ten. What lies farther
/// apart is about a part, another scope, another time.
bool alike(const SaidRange& a, const SaidRange& b);

/// `value` / (1 + `percent` / 100): the level before a growth; low and high by the digits of both.
std::optional<SaidRange> levelBefore(const SaidRange& value, const SaidRange& percent);

/// The growth from one level to the next, in percent.
std::optional<SaidRange> growthBetween(const SaidRange& before, const SaidRange& after);

} // namespace earshot
