#include "figures/said_range.h"

#include "text/fold.h"
#include "text/script.h"

#include <algorithm>

namespace earshot {
namespace {

constexpr int kPlaces = 12;    ///< digits kept behind the point when dividing
constexpr int kMostPower = 15; ///< of a scale word
constexpr int kFewDigits = 3;  ///< so many before the point may be filled up with zeros: "300 million"

/// The first number in Arabic digits, as it is written.
struct Written {
    std::string digits; ///< with the point
    int decimals = 0;
    int whole = 0;
};

Written writtenIn(std::u16string_view words)
{
    Written out;
    bool point = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char16_t c = fold(words[i]);
        const bool digitNext = i + 1 < words.size() && isAsciiDigit(fold(words[i + 1]));
        if (isAsciiDigit(c)) {
            out.digits += static_cast<char>(c);
            ++(point ? out.decimals : out.whole);
        } else if (c == u'.' && !point && digitNext && !out.digits.empty()) {
            out.digits += '.';
            point = true;
        } else if (!out.digits.empty() && !(c == u',' && digitNext)) {
            break;
        }
    }
    return out;
}

int trailingZeros(const Decimal& whole)
{
    if (whole.isZero() || whole.scale() > 0)
        return 0;
    const std::string digits = whole.toString();
    return static_cast<int>(std::find_if(digits.rbegin(), digits.rend(), [](char c) { return c != '0'; }) -
                            digits.rbegin());
}

Decimal shifted(const Decimal& value, int power)
{
    return value.shifted(power).value_or(value);
}

Decimal plus(const Decimal& a, const Decimal& b)
{
    return a.plus(b).value_or(a);
}

Decimal times(const Decimal& a, const Decimal& b)
{
    return a.times(b).value_or(a);
}

/// The significant digits, without filling zeros.
std::string digitsOf(const Decimal& value)
{
    std::string digits = value.toString();
    std::erase(digits, '.');
    digits.erase(0, digits.find_first_not_of('0'));
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits;
}

/// Numbers of three digits and more that one slip makes of each other; shorter ones are alike by chance.
bool slipped(const std::string& a, const std::string& b)
{
    constexpr std::size_t kTelling = 3;
    if (a.size() != b.size() || a.size() < kTelling)
        return false;
    const auto first = std::mismatch(a.begin(), a.end(), b.begin());
    if (first.first == a.end())
        return true;
    const auto at = static_cast<std::size_t>(first.first - a.begin());
    if (a.substr(at + 1) == b.substr(at + 1))
        return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.substr(at + 2) == b.substr(at + 2);
}

SaidRange between(const Decimal& a, const Decimal& exact, const Decimal& b, bool point)
{
    return {std::min(a, b), exact, std::max(a, b), point};
}

} // namespace

SaidRange SaidRange::of(const Decimal& value, int lastPlace)
{
    const Decimal half = shifted(Decimal(5), lastPlace - 1);
    return {plus(value, half.negated()), value, plus(value, half), true};
}

int lastPlaceSaid(const Decimal& value, std::u16string_view words)
{
    const Decimal size = value.abs();
    const Written written = writtenIn(words);
    const auto mantissa = Decimal::parse(std::string_view(written.digits));
    if (!mantissa || mantissa->isZero())
        return value.scale() > 0 ? -value.scale() : trailingZeros(size);
    for (int power = -kMostPower; power <= kMostPower; ++power) {
        if (mantissa->shifted(power) != size)
            continue;
        if (written.decimals > 0)
            return power - written.decimals;
        const int zeros = written.whole <= kFewDigits ? trailingZeros(*mantissa) : 0;
        return power + zeros;
    }
    return value.scale() > 0 ? -value.scale() : trailingZeros(size);
}

SaidRange saidRange(const Figure& figure, std::u16string_view words)
{
    const Decimal value = figure.value.value_or(Decimal());
    if (figure.valueHigh) {
        const Decimal middle = plus(value, *figure.valueHigh).dividedBy(Decimal(2), kPlaces).value_or(value);
        return between(value, middle, *figure.valueHigh, false);
    }
    // A percentage is said to the last digit: 30 % is not 32 %.
    const bool percent = figure.kind == FigureKind::Percent;
    const int place = percent ? -writtenIn(words).decimals : lastPlaceSaid(value, words);
    SaidRange range = SaidRange::of(value, place);
    // Filling zeros leave no more open than a twentieth.
    const Decimal most = shifted(value.abs(), -2);
    const Decimal twentieth = times(most, Decimal(5));
    if (!percent && plus(value.abs(), twentieth) < range.high.abs() && !value.isZero())
        range = {plus(value, twentieth.negated()), value, plus(value, twentieth), true};
    const Decimal tenth = shifted(value.abs(), -1);
    switch (figure.approximation) {
    case Approximation::Exact:
        return range;
    case Approximation::About:
        return {std::min(range.low, plus(value, twentieth.negated())), value,
                std::max(range.high, plus(value, twentieth)), false};
    case Approximation::Over:
        return {range.low, value, std::max(range.high, plus(value, tenth)), false};
    case Approximation::Under:
        return {std::min(range.low, plus(value, tenth.negated())), value, range.high, false};
    }
    return range;
}

bool overlap(const SaidRange& a, const SaidRange& b)
{
    return a.low <= b.high && b.low <= a.high;
}

bool alike(const SaidRange& a, const SaidRange& b)
{
    if (a.exact.isZero() || b.exact.isZero() || a.exact.isNegative() != b.exact.isNegative())
        return overlap(a, b);
    const Decimal small = std::min(a.exact.abs(), b.exact.abs());
    const Decimal large = std::max(a.exact.abs(), b.exact.abs());
    return times(large, Decimal(20)) <= times(small, Decimal(21)) ||
           slipped(digitsOf(small), digitsOf(large));
}

std::optional<SaidRange> levelBefore(const SaidRange& value, const SaidRange& percent)
{
    const auto undone = [](const Decimal& level, const Decimal& rate) -> std::optional<Decimal> {
        const Decimal factor = plus(rate, Decimal(100));
        if (factor.isZero() || factor.isNegative())
            return std::nullopt;
        return shifted(level, 2).dividedBy(factor, kPlaces);
    };
    const auto exact = undone(value.exact, percent.exact);
    const auto one = undone(value.low, percent.high);
    const auto two = undone(value.high, percent.low);
    if (!exact || !one || !two)
        return std::nullopt;
    return between(*one, *exact, *two, value.point && percent.point);
}

std::optional<SaidRange> growthBetween(const SaidRange& before, const SaidRange& after)
{
    const auto growth = [](const Decimal& from, const Decimal& to) -> std::optional<Decimal> {
        if (from.isZero() || from.isNegative() || to.isNegative())
            return std::nullopt;
        return shifted(plus(to, from.negated()), 2).dividedBy(from, kPlaces);
    };
    const auto exact = growth(before.exact, after.exact);
    const auto one = growth(before.high, after.low);
    const auto two = growth(before.low, after.high);
    if (!exact || !one || !two)
        return std::nullopt;
    return between(*one, *exact, *two, true);
}

} // namespace earshot
