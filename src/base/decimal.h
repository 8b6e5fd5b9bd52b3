#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot {

/// An exact decimal number: coefficient × 10^-scale, with up to 38 significant digits. Nothing is rounded
/// unless a rounding function is called by name; an operation whose exact result does not fit gives nothing.
/// Invariant: no trailing zero digit behind the point (2.50 is 2.5), and zero has scale 0.
class Decimal {
public:
    constexpr Decimal() = default;
    Decimal(std::int64_t whole);

    /// Reads "-1234.50": an optional sign, digits, an optional point and digits. No grouping, no exponent.
    static std::optional<Decimal> parse(std::string_view text);
    static std::optional<Decimal> parse(std::u16string_view text);

    /// Plain notation without exponent: "221874000000", "-0.5".
    std::string toString() const;
    /// The value where it is whole and lies in the range of the type.
    std::optional<std::int64_t> whole() const;
    /// For drawing charts only, never for arithmetic.
    double toDouble() const;

    bool isZero() const { return m_coefficient == 0; }
    bool isNegative() const { return m_coefficient < 0; }
    /// Digits behind the point.
    int scale() const { return m_scale; }

    Decimal negated() const;
    Decimal abs() const { return isNegative() ? negated() : *this; }
    /// The value × 10^power.
    std::optional<Decimal> shifted(int power) const;
    std::optional<Decimal> plus(const Decimal& other) const;
    std::optional<Decimal> minus(const Decimal& other) const;
    std::optional<Decimal> times(const Decimal& other) const;
    /// The quotient rounded half away from zero to `places` digits behind the point; nothing for a zero
    /// divisor.
    std::optional<Decimal> dividedBy(const Decimal& other, int places) const;
    /// Rounded half away from zero to `places` (may be negative: -2 rounds to hundreds).
    Decimal rounded(int places) const;

    friend bool operator==(const Decimal&, const Decimal&) = default;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

private:
    __extension__ using Wide = __int128;
    static std::optional<Decimal> made(Wide coefficient, int scale);

    Wide m_coefficient = 0;
    int m_scale = 0;
};

} // namespace earshot
