#include "figures/han_state.h"

#include <string>

namespace earshot::figures {
namespace {

/// The place of the last digit that is not zero: 2 for 3800, -1 for 2.5.
int lastPlace(const Decimal& value)
{
    if (value.scale() > 0)
        return -value.scale();
    const std::string digits = value.toString();
    int zeros = 0;
    for (auto it = digits.rbegin(); it != digits.rend() && *it == '0'; ++it)
        ++zeros;
    return value.isZero() ? 0 : zeros;
}

} // namespace

bool NumeralReader::HanState::takeUnit(int power)
{
    if (lastUnit > 0 && lastUnit <= power && !number && bigScale == 0)
        return false;
    Amount part = number.value_or(Amount{Decimal(1), Decimal(1)});
    number.reset();
    part.times(power);
    section.plus(part);
    bigScale = mantissa ? bigScale + power : 0;
    return true;
}

bool NumeralReader::HanState::takeBig(int power)
{
    fold();
    if (section.isZero() && total.isZero() && firstUnits > 0)
        section = Amount{Decimal(1), Decimal(1)};
    const bool multiplies = power > lastUnit || lastUnit < 4; // 三万亿, not 三亿五千万
    const bool apart = multiplies && !total.isZero() && power < lastPlace(total.low);
    if (section.isZero())
        total.times(power);
    else if (multiplies && !apart) {
        total.plus(section);
        total.times(power);
    } else {
        section.times(power);
        total.plus(section);
    }
    section = Amount{};
    bigScale += power;
    return true;
}

void NumeralReader::HanState::surplus()
{
    fold();
    Amount& target = section.isZero() ? total : section;
    const auto step = Decimal(1).shifted(lastPlace(target.low));
    if (const auto high = step ? target.high.plus(*step) : std::nullopt)
        target.high = *high;
    over = true;
}

/// Behind one space where a Han numeral goes on there, `at` otherwise.
std::int32_t NumeralReader::skipSpace(std::u16string_view text, std::int32_t at) const
{
    const auto i = static_cast<std::size_t>(at);
    if (i + 1 < text.size() && (text[i] == u' ' || text[i] == u'\n') && classOf(text[i + 1]) != kNone)
        return at + 1;
    return at;
}

/// Whether the unit character at `at` belongs to a longer word: 千克, 百分点, 兆瓦.
bool NumeralReader::isUnitName(std::u16string_view text, std::int32_t at) const
{
    const auto hit = m_cues.longestAt(text, static_cast<std::size_t>(at), LeftBorder::Free);
    constexpr TopicMask kNames = maskOf(Topic::Unit) | maskOf(Topic::Ratio) | maskOf(Topic::Idiom);
    return hit && hit.end > at + 1 && (m_cues.topics(hit.value) & kNames) != 0;
}

/// A run of Han digits: one digit, a pair of neighbours before a unit (三四百), or a spelt sequence
/// (二零二四).
bool NumeralReader::hanDigits(std::u16string_view text, std::int32_t& i, HanState& state) const
{
    std::string run;
    const auto size = static_cast<std::int32_t>(text.size());
    std::int32_t at = i;
    const auto next = static_cast<std::size_t>(skipSpace(text, i + 1));
    const bool behindFraction = i > 0 && text[static_cast<std::size_t>(i) - 1] == u'之'; // 仟分之贰
    if (m_formal[text[static_cast<std::size_t>(i)]] && state.lastUnit == 0 && !behindFraction &&
        (next >= text.size() || classOf(text[next]) == kNone)) // 大陆, 队伍
        return false;
    while (at < size && classOf(text[static_cast<std::size_t>(at)]) == kDigit) {
        const char digit = static_cast<char>('0' + m_value[text[static_cast<std::size_t>(at)]]);
        if (run.size() <= kMostDigits)
            run.push_back(digit);
        ++at;
        const std::int32_t behind = skipSpace(text, at);
        if (behind != at && classOf(text[static_cast<std::size_t>(behind)]) == kDigit)
            at = behind;
    }
    state.zero = state.zero || run.front() == '0';
    state.digits = true;
    const bool unitFollows = at < size && (classOf(text[static_cast<std::size_t>(at)]) == kUnit ||
                                           classOf(text[static_cast<std::size_t>(at)]) == kBig);
    std::string_view digits = run;
    if (digits.size() > 1 && digits.front() == '0' && (state.lastUnit > 0 || unitFollows))
        digits.remove_prefix(1);
    Amount amount;
    const bool neighbours = digits.size() == 2 && digits[0] != '0' && digits[1] == digits[0] + 1;
    if ((neighbours || digits == "35") && (unitFollows || state.lastUnit == 0)) { // 三四年, 三五年
        amount.low = Decimal(digits[0] - '0');
        amount.high = Decimal(digits[1] - '0');
        state.few = !unitFollows;
    } else {
        const auto value = Decimal::parse(digits);
        amount.valid = value.has_value() && digits.size() <= kMostDigits;
        amount.low = amount.high = value.value_or(Decimal());
    }
    state.sequence = state.lastUnit == 0 && digits.size() > 1;
    state.sequenceLength = static_cast<int>(digits.size());
    state.number = amount;
    i = at;
    return true;
}

/// Takes one more part of a Han number; false where it ends.
bool NumeralReader::hanStep(std::u16string_view text, std::int32_t& i, HanState& state) const
{
    if (static_cast<std::size_t>(i) >= text.size())
        return false;
    const char16_t c = text[static_cast<std::size_t>(i)];
    const int value = m_value[c];
    switch (classOf(c)) {
    case kDigit:
        if (state.number && !(state.number->isZero() && !state.mantissa))
            return false;
        return hanDigits(text, i, state);
    case kFew:
        if (state.number)
            return false;
        state.number = Amount{Decimal(state.lastUnit == 1 ? 1 : 2), Decimal(9)};
        state.few = state.digits = true;
        ++i;
        return true;
    case kUnit:
    case kBig:
        break;
    default:
        return false;
    }
    if ((state.digits || state.lastUnit > 0) && isUnitName(text, i))
        return false;
    if (!state.digits)
        ++state.firstUnits;
    if (!(value < 4 ? state.takeUnit(value) : state.takeBig(value)))
        return false;
    state.lastUnit = value;
    state.zero = false;
    state.mantissa = false;
    state.sequence = false;
    ++i;
    return true;
}

/// The digits behind 点, which end where is returned; 0 for none.
std::int32_t NumeralReader::hanDecimals(std::u16string_view text, std::int32_t at, Numeral& n,
                                        HanState& state) const
{
    std::string decimals;
    const auto next = [&] { return static_cast<std::size_t>(skipSpace(text, at)); };
    while (next() < text.size() && classOf(text[next()]) == kDigit) {
        at = static_cast<std::int32_t>(next());
        if (decimals.size() <= kMostDigits)
            decimals.push_back(static_cast<char>('0' + m_value[text[static_cast<std::size_t>(at)]]));
        ++at;
    }
    if (decimals.empty())
        return 0;
    state.fold();
    const auto fraction = Decimal::parse("0." + decimals);
    const Decimal value = fraction.value_or(Decimal());
    state.section.plus(Amount{value, value, fraction.has_value()});
    state.mantissa = true;
    n.decimals = static_cast<int>(decimals.size());
    return at;
}

/// Units, further digits, 多 and 点 behind what has been read.
void NumeralReader::readHanTail(std::u16string_view text, Numeral& n, HanState& state) const
{
    std::int32_t i = n.end;
    const auto size = static_cast<std::int32_t>(text.size());
    while (i < size) {
        std::int32_t at = skipSpace(text, i);
        const auto classAt = [&](std::int32_t place) {
            return place < size ? classOf(text[static_cast<std::size_t>(place)]) : kNone;
        };
        if (at + 1 < size && state.lastUnit < 4 &&
            m_cues.particle(text[static_cast<std::size_t>(at)]) == Particle::Classifier &&
            (classAt(at + 1) == kBig || (classAt(at + 1) == kOver && classAt(at + 2) == kBig)))
            ++at; // 四十个亿, 一个多亿
        std::int32_t next = at;
        const char16_t c = at < size ? text[static_cast<std::size_t>(at)] : u'\0';
        if (classOf(c) == kOver && !state.over && (state.digits || state.firstUnits > 0)) {
            state.surplus();
            i = n.end = at + 1;
            continue;
        }
        if (classOf(c) == kPoint && state.digits && !state.mantissa && !state.over) {
            const std::int32_t d = hanDecimals(text, at + 1, n, state);
            if (d == 0)
                break;
            i = n.end = d;
            continue;
        }
        if (!hanStep(text, next, state))
            break;
        i = n.end = next;
    }
    // 一万五: a last lone digit counts the next lower unit
    if (state.number && state.lastUnit >= 2 && !state.zero && !state.few && state.number->low < Decimal(10) &&
        !state.mantissa)
        state.number->times(state.lastUnit - 1);
    state.fold();
    state.total.plus(state.section);
    if (state.total.valid) {
        n.value = state.total.low;
        if (state.total.high != state.total.low)
            n.high = state.total.high;
    }
    n.over = n.over || state.over;
    n.few = state.few;
    n.scaled = n.scaled || state.bigScale >= 3 || state.lastUnit >= 3;
    n.scale = state.bigScale;
}

Numeral NumeralReader::han(std::u16string_view text, std::int32_t at, Depth depth) const
{
    Numeral n;
    HanState state;
    std::int32_t i = at;
    const bool minus = classOf(text[static_cast<std::size_t>(i)]) == kMinus;
    if (minus)
        ++i;
    if (!hanStep(text, i, state))
        return {};
    n.begin = at;
    n.end = i;
    n.han = true;
    const bool single = state.number && !minus;
    readHanTail(text, n, state);
    n.single = single && n.end == at + 1;
    n.year = state.sequence && state.sequenceLength == 4 && n.value && *n.value >= Decimal(1000) &&
             *n.value < Decimal(2100);
    n.bareUnit = !state.digits && state.firstUnits > 0;
    if (depth == Depth::Whole)
        readFraction(text, n);
    const bool ten = m_value[text[static_cast<std::size_t>(at)]] == 1; // 十 is a number, 百 and 万 are not
    if (n.bareUnit && !n.fraction && n.end - n.begin < 2 && !ten)
        return {};
    if (minus && n.value && !n.fraction) {
        n.value = n.value->negated();
        n.negative = true;
    }
    return n;
}

Numeral NumeralReader::loneUnit(std::u16string_view text, std::int32_t at) const
{
    const char16_t c = text[static_cast<std::size_t>(at)];
    if ((classOf(c) != kUnit && classOf(c) != kBig) || isUnitName(text, at))
        return {};
    const int power = m_value[c];
    Numeral n;
    n.begin = at;
    n.end = at + 1;
    n.han = n.bareUnit = true;
    n.value = Decimal(1).shifted(power);
    n.scaled = power >= 3;
    n.scale = power >= 4 ? power : 0;
    return n;
}

/// 百分之二点四, 三分之二: the number read is the denominator.
void NumeralReader::readFraction(std::u16string_view text, Numeral& n) const
{
    std::int32_t i = n.end;
    const auto next = [&](Particle particle) {
        while (static_cast<std::size_t>(i) < text.size() && text[static_cast<std::size_t>(i)] == u' ' &&
               i < n.end + 4)
            ++i;
        if (static_cast<std::size_t>(i) >= text.size() ||
            m_cues.particle(text[static_cast<std::size_t>(i)]) != particle)
            return false;
        ++i;
        return true;
    };
    if (!n.value || n.value->isZero() || !next(Particle::FractionPart) || !next(Particle::FractionOf))
        return;
    while (static_cast<std::size_t>(i) < text.size() && text[static_cast<std::size_t>(i)] == u' ' &&
           i < n.end + 6)
        ++i;
    if (static_cast<std::size_t>(i) >= text.size())
        return;
    const char16_t c = text[static_cast<std::size_t>(i)];
    Numeral top = isAsciiDigit(c)   ? arabic(text, text, i, Depth::Part)
                  : isHanNumeral(c) ? han(text, i, Depth::Part)
                                    : Numeral();
    if (!top || !top.value || top.fraction)
        return;
    const std::string digits = n.value->toString();
    const bool power =
        digits.front() == '1' && digits.find_first_not_of('0', 1) == std::string::npos && digits.size() > 2;
    const Decimal denominator = *n.value;
    const auto percent = [&](const Decimal& value) {
        if (power)
            return value.shifted(2 - static_cast<int>(digits.size() - 1));
        const auto hundred = value.shifted(2);
        return hundred ? hundred->dividedBy(denominator, 2) : std::nullopt;
    };
    const std::int32_t begin = n.begin;
    const bool negative = n.negative;
    n = top;
    n.bareUnit = false;
    n.begin = begin;
    n.negative = negative || top.negative;
    n.value = percent(negative ? top.value->negated() : *top.value);
    if (top.high)
        n.high = percent(*top.high);
    n.fraction = true;
    n.exactFraction = power;
    n.single = false;
}

} // namespace earshot::figures
