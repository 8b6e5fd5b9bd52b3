#pragma once

#include "figures/numeral.h"

namespace earshot::figures {

inline constexpr int kMostDigits = 38;

/// A value and, for 130多 or 二三十, its upper end.
struct Amount {
    Decimal low;
    Decimal high;
    bool valid = true;

    void times(int power)
    {
        const auto l = low.shifted(power);
        const auto h = high.shifted(power);
        valid = valid && l && h;
        if (valid) {
            low = *l;
            high = *h;
        }
    }
    void plus(const Amount& other)
    {
        const auto l = low.plus(other.low);
        const auto h = high.plus(other.high);
        valid = valid && other.valid && l && h;
        if (valid) {
            low = *l;
            high = *h;
        }
    }
    bool isZero() const { return low.isZero() && high.isZero(); }
};

/// How far a number with Han units is read.
struct NumeralReader::HanState {
    Amount total;
    Amount section;
    std::optional<Amount> number; ///< digits whose unit has not come yet
    int lastUnit = 0;             ///< power of the last unit read
    int firstUnits = 0;           ///< units read before any digit
    bool zero = false;            ///< 零 since the last unit
    bool digits = false;
    bool mantissa = false; ///< the number in hand is an Arabic one, or has a point
    int bigScale = 0;      ///< powers of 万, 亿, 兆 since the last digits
    bool over = false;
    bool few = false;
    bool sequence = false; ///< 二零二四
    int sequenceLength = 0;

    void fold()
    {
        if (number)
            section.plus(*number);
        number.reset();
    }
    /// 十, 百, 千; false where it cannot stand here (百百).
    bool takeUnit(int power);
    /// 万, 亿, 兆.
    bool takeBig(int power);
    /// 多: up to one more of the last place.
    void surplus();
};

} // namespace earshot::figures
