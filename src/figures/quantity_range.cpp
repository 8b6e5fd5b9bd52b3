#include "figures/quantity_reading.h"

#include <utility>

namespace earshot::figures {
namespace {

constexpr std::u16string_view kFrom = u"from"; ///< of the words that name what is compared with
constexpr std::int64_t kMostSpread = 4; ///< from the low to the high end of how much something changed by

bool isRatio(FigureKind kind)
{
    return kind == FigureKind::Percent || kind == FigureKind::PercentagePoint ||
           kind == FigureKind::BasisPoint || kind == FigureKind::Multiple;
}

} // namespace

/// Whether only commas and "and" stand between two numbers of one list.
bool QuantityReader::isListed(const Reading& r, const Draft& a, const Draft& b)
{
    const auto from = static_cast<std::size_t>(a.tokenEnd);
    const auto to = static_cast<std::size_t>(b.tokenBegin);
    if (to - from < 1 || to - from > 2 || !r.joined(to))
        return false;
    for (std::size_t i = from; i < to; ++i)
        if (!r.joined(i) || !(r.is(i, Token::Kind::Comma) || r.is(i, Token::Kind::List) ||
                              r.word(i, Topic::Connective, Word::And)))
            return false;
    return true;
}

/// 1.2、1.5和1.9亿元: the scale is said once, at the list's end. False where a number as large as that may
/// have a scale of its own, or none.
bool QuantityReader::takeScale(Draft& a, const Draft& b)
{
    if (b.scale == 0 || a.scale != 0)
        return true;
    constexpr std::int64_t kLargest = 1000;
    constexpr std::int64_t kMostApart = 100; // times
    const auto mantissa = b.figure.value ? b.figure.value->abs().shifted(-b.scale) : std::nullopt;
    const auto most = mantissa ? mantissa->times(Decimal(kMostApart)) : std::nullopt;
    if (!most || !a.figure.value)
        return false;
    constexpr int kMyriad = 4;
    if (a.figure.value->abs() >= Decimal(kLargest))
        return b.scale == kMyriad; // 5000、8000和1.2万元
    if (*most < a.figure.value->abs())
        return false;
    const auto value = a.figure.value->shifted(b.scale);
    if (!value)
        return false;
    a.figure.value = value;
    a.scale = b.scale;
    return true;
}

/// A bare number is one of what another counts or measures, its scale aside.
void QuantityReader::takeUnit(Draft& bare, const Draft& whole)
{
    bare.figure.kind = whole.figure.kind;
    bare.figure.unit = whole.figure.unit;
    bare.figure.currency = whole.figure.currency;
    bare.figure.currencyInferred = true;
    bare.sign = whole.sign;
    bare.count = whole.count;
    bare.bareScaled = whole.bareScaled;
    bare.bare = false;
}

/// "12, 15 and 20 percent": numbers without a unit take the unit and the scale of the list's end.
void QuantityReader::joinLists(Reading& r) const
{
    bool goesOn = false; // b is itself listed before another one
    for (std::size_t k = r.drafts.size(); k-- > 1;) {
        Draft& a = r.drafts[k - 1];
        const Draft& b = r.drafts[k];
        const bool pair = !std::exchange(goesOn, false) &&
                          (k < 2 || !r.drafts[k - 2].bare || !isListed(r, r.drafts[k - 2], a));
        if (!a.bare || b.bare || a.yearLike || a.figure.valueHigh || b.figure.valueHigh ||
            b.figure.kind == FigureKind::Duration || b.figure.kind == FigureKind::DigitClass ||
            !isListed(r, a, b))
            continue;
        const auto separator = static_cast<std::size_t>(a.tokenEnd);
        if (r.is(separator, Token::Kind::Comma) && b.tokenBegin == a.tokenEnd + 1 &&
            !(k + 1 < r.drafts.size() || b.decimals > 0))
            continue;
        if (!m_chinese && !r.isNumber(static_cast<std::size_t>(b.tokenBegin)))
            continue; // "on page four, €407 million": a sign before the last number is its own
        const bool counted = b.figure.kind == FigureKind::Count;
        const bool enumerates = m_chinese && !r.is(separator, Token::Kind::Comma) &&
                                (a.decimals > 0 || a.figure.value->abs() >= Decimal(10) || !pair);
        if (counted && !enumerates)
            continue;
        if (pair && isNext(a, b)) // 两、三亿
            continue;
        if (!takeScale(a, b))
            continue;
        takeUnit(a, b);
        goesOn = true;
    }
}

/// Whether two small numbers follow each other, the second with its scale: 2 before 3亿.
bool QuantityReader::isNext(const Draft& a, const Draft& b)
{
    const auto mantissa = b.figure.value ? b.figure.value->shifted(-b.scale) : std::nullopt;
    const auto next = a.figure.value ? a.figure.value->plus(Decimal(1)) : std::nullopt;
    return mantissa && next && a.decimals == 0 && *mantissa == *next && *mantissa <= Decimal(10);
}

/// "a net loss of $8 million to $4 million", 净亏损为8亿元至4亿元: the ends of a forecast, where nothing says
/// that one level became the other.
bool QuantityReader::ofLevel(const Reading& r, const Draft& a, const Draft& b) const
{
    if (a.figure.kind != b.figure.kind && !a.bare && !a.bareScaled)
        return false;
    const auto first = static_cast<std::size_t>(a.tokenBegin);
    std::size_t metric = r.sentence.tokens.size();
    for (std::size_t k = 1; k <= 3 && k <= first && metric == r.sentence.tokens.size(); ++k) {
        if (r.entry(first - k, Topic::Metric))
            metric = first - k;
        else if (!r.word(first - k, Topic::Connective, Word::Of) &&
                 !r.word(first - k, Topic::Connective, Word::Be) && !r.entry(first - k, Topic::Approximation))
            return false;
    }
    if (metric == r.sentence.tokens.size() || metric + 1 == first)
        return false;
    for (std::size_t k = 1; k <= 3 && k <= metric; ++k)
        if (r.entry(metric - k, Topic::Direction) || r.word(metric - k, Topic::Connective, Word::From))
            return false;
    return true;
}

/// "mid-teens to low 20s"
bool QuantityReader::classesOf(const Reading& r, const Draft& a, const Draft& b)
{
    const auto between = static_cast<std::size_t>(a.tokenEnd);
    const auto to = static_cast<std::size_t>(b.tokenBegin);
    const bool from =
        a.tokenBegin > 0 && r.word(static_cast<std::size_t>(a.tokenBegin) - 1, Topic::Connective, Word::From);
    return to == between + 1 && r.joined(between, 1) && r.joined(to, 1) && !from &&
           (r.word(between, Topic::Connective, Word::To) || r.is(between, Token::Kind::Dash)) &&
           *a.figure.value < *b.figure.value && *a.figure.valueHigh < *b.figure.valueHigh;
}

bool QuantityReader::rangeOf(const Reading& r, const Draft& a, const Draft& b) const
{
    const Figure& x = a.figure;
    const Figure& y = b.figure;
    if (x.kind == FigureKind::DigitClass && y.kind == FigureKind::DigitClass)
        return classesOf(r, a, b);
    const bool few =
        m_chinese && x.valueHigh && y.value && *x.valueHigh <= *y.value &&
        r.word(static_cast<std::size_t>(a.tokenEnd), Topic::Connective, Word::To); // 五六千万到一个亿
    if (!x.value || !y.value || (x.valueHigh && !few) || y.valueHigh || x.kind == FigureKind::DigitClass ||
        a.yearLike != b.yearLike)
        return false;
    if ((a.bare && b.bare) ||
        (a.pointUnit && !r.isNumber(static_cast<std::size_t>(a.tokenBegin)))) // "a point"
        return false;
    const bool plainA = a.bare || a.bareScaled;
    const bool plainB = b.bare || b.bareScaled;
    if (!plainA && !plainB && (x.kind != y.kind || (x.currency != y.currency && a.sign != b.sign)))
        return false;
    if (!plainA && plainB && (x.kind == FigureKind::Duration || x.kind == FigureKind::Count))
        return false;
    if (!plainA && plainB && b.bare && x.kind == FigureKind::Money && a.scale != 0)
        return false;
    if ((isRatio(x.kind) && b.bareScaled) || (isRatio(y.kind) && a.bareScaled))
        return false; // "grew 6% to 645 million"
    const auto from = static_cast<std::size_t>(a.tokenEnd);
    const auto to = static_cast<std::size_t>(b.tokenBegin);
    if (to != from + 1 || !r.joined(from, 2) || !r.joined(to, 2))
        return false;
    const auto before =
        a.tokenBegin > 0 ? static_cast<std::size_t>(a.tokenBegin - 1) : r.sentence.tokens.size();
    const bool between = r.word(before, Topic::Connective, Word::Between);
    // the value as it would be with b's scale
    Decimal low = *x.value;
    if (a.scale == 0 && b.scale > 0 && low.shifted(b.scale).value_or(low) <= *y.value)
        low = *low.shifted(b.scale);
    const bool ascends = low < *y.value;
    const bool dash = r.is(from, Token::Kind::Dash);
    if (dash)
        return ascends;
    if (r.word(from, Topic::Connective, Word::And))
        return between && ascends;
    if (r.is(from, Token::Kind::List)) // 一、两年
        return plainA && isNext(a, b);
    if (r.word(from, Topic::Connective, Word::Or))
        return ascends && (plainA || x.kind == y.kind) && *y.value <= low.times(Decimal(2)).value_or(low);
    if (!r.word(from, Topic::Connective, Word::To))
        return false;
    const std::int32_t apart = m_chinese && a.bare ? 1 : 10; // not so 比同行快两到三倍
    const bool fromBefore = r.word(before, Topic::Connective, Word::From) &&
                            r.token(before)->end + apart >= r.token(before + 1)->begin;
    const bool byBefore =
        !m_chinese && r.word(before, Topic::Connective, Word::By) && r.joined(before + 1, 2);
    // "rose by $0.4 million to $18.9 million", "reduced $200 million to $5 billion"
    const bool scaled = a.scale > 0 && b.scale > 0; // 增长1.3万亿至14.9万亿元
    const bool changed =
        byBefore || (r.entry(before, Topic::Direction) != nullptr &&
                     (m_chinese ? scaled && r.joined(before + 1, 0) : r.joined(before + 1, 2)));
    if (changed && low.times(Decimal(kMostSpread)).value_or(*y.value) < *y.value)
        return false;
    // "a decrease of 14.7% to 7.9%": between the ends of a forecast
    const bool ofChange = !m_chinese && r.word(before, Topic::Connective, Word::Of) && before > 0 &&
                          x.kind == y.kind && r.entry(before - 1, Topic::Direction) != nullptr;
    // "down $1 million to $22 million from $23 million"; not so "1% to 3% versus our previous range"
    const auto behind = static_cast<std::size_t>(b.tokenEnd);
    const bool reaches =
        !between && r.word(behind, Topic::Connective, Word::From) && r.joined(behind, 2) &&
        (m_chinese || r.text.foldedIn(earshot::Span(r.token(behind)->begin, r.token(behind)->end)) == kFrom);
    const bool points = x.kind == FigureKind::BasisPoint || x.kind == FigureKind::PercentagePoint;
    // "growth of 13% to 16% compared to our earlier guidance"
    const bool near = ofChange && ascends && *y.value <= low.times(Decimal(2)).value_or(low);
    return (ascends || ofChange || ofLevel(r, a, b)) && !fromBefore && (!reaches || points || near);
}

void QuantityReader::merge(Draft& a, const Draft& b) const
{
    Figure& x = a.figure;
    const Figure& y = b.figure;
    const bool plainA = a.bare || a.bareScaled;
    const bool plainB = b.bare || b.bareScaled;
    Decimal low = *x.value;
    if (a.scale == 0 && b.scale > 0)
        if (const auto scaled = low.shifted(b.scale); scaled && *scaled <= *y.value)
            low = *scaled;
    Decimal high = y.valueHigh.value_or(*y.value);
    if (a.minusWord && !high.isNegative() && low.abs() < high)
        high = high.negated(); // "negative $275 million to $325 million"
    x.value = std::min(low, high);
    x.valueHigh = std::max(low, high);
    if (plainA && !plainB) {
        x.kind = y.kind;
        x.unit = y.unit;
        x.currency = y.currency;
        x.currencyInferred = y.currencyInferred;
        a.sign = b.sign;
        a.minorPower = b.minorPower;
        a.count = b.count;
        a.pointUnit = b.pointUnit;
        a.pointChange = b.pointChange;
        a.letterScale = b.letterScale;
        a.bare = a.bareScaled = false;
    } else if (!plainA && !plainB && !a.sign.empty() && b.sign.empty()) {
        x.currency = y.currency;
        a.sign = {};
    } else if (plainA && plainB) {
        a.bare = false;
        a.bareScaled = true;
    }
    if (y.approximation != Approximation::Exact)
        x.approximation = y.approximation;
    a.perShare = a.perShare || b.perShare;
    a.tokenEnd = b.tokenEnd;
    x.span = hull(x.span, y.span);
}

void QuantityReader::joinRanges(Reading& r) const
{
    std::size_t kept = 0;
    for (std::size_t k = 0; k < r.drafts.size(); ++k) {
        Draft& draft = r.drafts[k];
        if (kept > 0 && rangeOf(r, r.drafts[kept - 1], draft)) {
            Draft& a = r.drafts[kept - 1];
            const CueEntry* unit = r.entry(static_cast<std::size_t>(draft.tokenEnd - 1), Topic::Ratio);
            if (a.bare && unit && unit->word == Word::Tenth && a.figure.value) // 三到四成
                a.figure.value = a.figure.value->shifted(1);
            merge(a, draft);
            continue;
        }
        if (kept != k)
            r.drafts[kept] = std::move(draft);
        ++kept;
    }
    r.drafts.erase(r.drafts.begin() + static_cast<std::ptrdiff_t>(kept), r.drafts.end());
}

} // namespace earshot::figures
