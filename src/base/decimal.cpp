#include "base/decimal.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace earshot {
namespace {

__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;

constexpr int kMostDigits = 38;

constexpr Wide power10(int n)
{
    Wide value = 1;
    for (int i = 0; i < n; ++i)
        value *= 10;
    return value;
}

const Wide kLimit = power10(kMostDigits); // exclusive bound of |coefficient|

UnsignedWide magnitude(Wide value)
{
    return value < 0 ? UnsignedWide(0) - static_cast<UnsignedWide>(value) : static_cast<UnsignedWide>(value);
}

std::optional<Wide> multiplied(Wide a, Wide b)
{
    Wide result = 0;
    if (__builtin_mul_overflow(a, b, &result) || magnitude(result) >= static_cast<UnsignedWide>(kLimit))
        return std::nullopt;
    return result;
}

std::optional<Wide> scaledUp(Wide value, int digits)
{
    if (value == 0)
        return 0;
    if (digits > kMostDigits)
        return std::nullopt;
    return multiplied(value, power10(digits));
}

template<class Char>
std::optional<std::pair<Wide, int>> read(std::basic_string_view<Char> text)
{
    bool negative = false;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == Char('-') || text[i] == Char('+')))
        negative = text[i++] == Char('-');
    Wide value = 0;
    int scale = 0;
    bool point = false;
    bool any = false;
    for (; i < text.size(); ++i) {
        if (text[i] == Char('.') && !point) {
            point = true;
            continue;
        }
        if (text[i] < Char('0') || text[i] > Char('9'))
            return std::nullopt;
        any = true;
        const auto next = multiplied(value, 10);
        if (!next)
            return std::nullopt;
        value = *next + (text[i] - Char('0'));
        scale += point ? 1 : 0;
    }
    if (!any)
        return std::nullopt;
    return std::pair(negative ? -value : value, scale);
}

} // namespace

Decimal::Decimal(std::int64_t whole) : m_coefficient(whole) {}

std::optional<Decimal> Decimal::made(Wide coefficient, int scale)
{
    if (magnitude(coefficient) >= static_cast<UnsignedWide>(kLimit))
        return std::nullopt;
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    if (scale < 0) {
        const auto up = scaledUp(coefficient, -scale);
        if (!up)
            return std::nullopt;
        coefficient = *up;
        scale = 0;
    }
    Decimal result;
    result.m_coefficient = coefficient;
    result.m_scale = scale;
    return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    const auto parts = read(text);
    return parts ? made(parts->first, parts->second) : std::nullopt;
}

std::optional<Decimal> Decimal::parse(std::u16string_view text)
{
    const auto parts = read(text);
    return parts ? made(parts->first, parts->second) : std::nullopt;
}

std::string Decimal::toString() const
{
    UnsignedWide rest = magnitude(m_coefficient);
    std::string digits;
    do {
        digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    } while (rest != 0);
    while (static_cast<int>(digits.size()) <= m_scale)
        digits.push_back('0');
    if (m_scale > 0)
        digits.insert(digits.begin() + m_scale, '.');
    if (isNegative())
        digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::optional<std::int64_t> Decimal::whole() const
{
    if (m_scale != 0 || m_coefficient < std::numeric_limits<std::int64_t>::min() ||
        m_coefficient > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(m_coefficient);
}

double Decimal::toDouble() const
{
    return static_cast<double>(m_coefficient) / std::pow(10.0, m_scale);
}

Decimal Decimal::negated() const
{
    Decimal result = *this;
    result.m_coefficient = -m_coefficient;
    return result;
}

std::optional<Decimal> Decimal::shifted(int power) const
{
    return m_coefficient == 0 ? Decimal() : made(m_coefficient, m_scale - power);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const
{
    const int scale = std::max(m_scale, other.m_scale);
    const auto a = scaledUp(m_coefficient, scale - m_scale);
    const auto b = scaledUp(other.m_coefficient, scale - other.m_scale);
    if (!a || !b)
        return std::nullopt;
    return made(*a + *b, scale);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const
{
    return plus(other.negated());
}

std::optional<Decimal> Decimal::times(const Decimal& other) const
{
    const auto product = multiplied(m_coefficient, other.m_coefficient);
    return product ? made(*product, m_scale + other.m_scale) : std::nullopt;
}

std::optional<Decimal> Decimal::dividedBy(const Decimal& other, int places) const
{
    assert(places >= 0);
    if (other.isZero())
        return std::nullopt;
    // this / other × 10^places = (c1 × 10^(places + s2 - s1)) / c2
    const int power = places + other.m_scale - m_scale;
    Wide numerator = m_coefficient;
    Wide denominator = other.m_coefficient;
    const auto grown = scaledUp(power >= 0 ? numerator : denominator, std::abs(power));
    if (!grown)
        return std::nullopt;
    (power >= 0 ? numerator : denominator) = *grown;
    const UnsignedWide n = magnitude(numerator);
    const UnsignedWide d = magnitude(denominator);
    UnsignedWide quotient = n / d;
    if (n % d >= d - n % d)
        ++quotient;
    const bool negative = (numerator < 0) != (denominator < 0);
    return made(negative ? -static_cast<Wide>(quotient) : static_cast<Wide>(quotient), places);
}

Decimal Decimal::rounded(int places) const
{
    if (places >= m_scale)
        return *this;
    const int drop = m_scale - places;
    if (drop > kMostDigits)
        return {};
    const UnsignedWide unit = static_cast<UnsignedWide>(power10(drop));
    const UnsignedWide value = magnitude(m_coefficient);
    UnsignedWide kept = value / unit;
    if (value % unit >= unit - value % unit)
        ++kept;
    const Wide signedKept = isNegative() ? -static_cast<Wide>(kept) : static_cast<Wide>(kept);
    return made(signedKept, places).value_or(*this);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b)
{
    if (a.isNegative() != b.isNegative() || a.isZero() || b.isZero())
        return a.m_coefficient <=> b.m_coefficient;
    const int scale = std::max(a.m_scale, b.m_scale);
    const auto left = scaledUp(a.m_coefficient, scale - a.m_scale);
    const auto right = scaledUp(b.m_coefficient, scale - b.m_scale);
    if (left && right)
        return *left <=> *right;
    // Only the one that had to grow past 38 digits can fail, and it is the greater in magnitude.
    const bool aGreater = !left;
    return aGreater != a.isNegative() ? std::strong_ordering::greater : std::strong_ordering::less;
}

} // namespace earshot
