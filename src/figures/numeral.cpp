#include "figures/numeral.h"

#include <algorithm>
#include <string>

namespace earshot::figures {
namespace {

constexpr int kMostDigits = 38;

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

bool digitAt(std::u16string_view text, std::size_t at)
{
    return at < text.size() && isAsciiDigit(text[at]);
}

std::size_t digitsFrom(std::u16string_view text, std::size_t at)
{
    std::size_t end = at;
    while (digitAt(text, end))
        ++end;
    return end - at;
}

} // namespace

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
};

NumeralReader::NumeralReader(const Cues& cues, const Lexicon& lexicon)
    : m_cues(cues), m_class(0x10000, kNone), m_value(0x10000, 0)
{
    const auto put = [this](const LexiconEntry& entry, Class kind, int value) {
        for (const std::u16string& form : entry.forms)
            if (form.size() == 1) {
                const char16_t c = figureText(form).front();
                m_class[c] = kind;
                m_value[c] = static_cast<std::int8_t>(value);
            }
    };
    for (const LexiconEntry& entry : lexicon.topic("numerals")) {
        if (entry.language == "en")
            continue;
        const std::string_view type = entry.attribute("type");
        const int value =
            entry.attribute("value").empty() ? 0 : std::stoi(std::string(entry.attribute("value")));
        put(entry,
            type == "digit"     ? kDigit
            : type == "several" ? kFew
            : type == "surplus" ? kOver
            : type == "point"   ? kPoint
            : type == "minus"   ? kMinus
                                : kNone,
            value);
    }
    for (const LexiconEntry& entry : lexicon.topic("scales"))
        if (entry.language != "en") {
            const int power = std::stoi(std::string(entry.attribute("value")));
            put(entry, power < 4 ? kUnit : kBig, power);
        }
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
    while (at < size && classOf(text[static_cast<std::size_t>(at)]) == kDigit) {
        const char digit = static_cast<char>('0' + m_value[text[static_cast<std::size_t>(at)]]);
        if (run.size() <= kMostDigits)
            run.push_back(digit);
        ++at;
        const std::int32_t next = skipSpace(text, at);
        if (next != at && classOf(text[static_cast<std::size_t>(next)]) == kDigit)
            at = next;
    }
    state.zero = state.zero || run.front() == '0';
    state.digits = true;
    const bool unitFollows = at < size && (classOf(text[static_cast<std::size_t>(at)]) == kUnit ||
                                           classOf(text[static_cast<std::size_t>(at)]) == kBig);
    std::string_view digits = run;
    if (digits.size() > 1 && digits.front() == '0' && (state.lastUnit > 0 || unitFollows))
        digits.remove_prefix(1);
    Amount amount;
    if (digits.size() == 2 && digits[0] != '0' && digits[1] == digits[0] + 1 &&
        (unitFollows || state.lastUnit == 0)) {
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
    if (value < 4) {
        if (state.lastUnit > 0 && state.lastUnit <= value && !state.number && state.bigScale == 0)
            return false; // 百百
        Amount part = state.number.value_or(Amount{Decimal(1), Decimal(1)});
        state.number.reset();
        part.times(value);
        state.section.plus(part);
        state.bigScale = state.mantissa ? state.bigScale + value : 0;
    } else {
        state.fold();
        if (state.section.isZero() && state.total.isZero() && state.firstUnits > 0)
            state.section = Amount{Decimal(1), Decimal(1)};
        if (state.section.isZero())
            state.total.times(value);
        else if (value > state.lastUnit || state.lastUnit < 4) {
            if (!state.total.isZero() && value < lastPlace(state.total.low) + 0)
                state.section.times(value), state.total.plus(state.section);
            else
                state.total.plus(state.section), state.total.times(value);
        } else {
            state.section.times(value);
            state.total.plus(state.section);
        }
        state.section = Amount{};
        state.bigScale += value;
    }
    state.lastUnit = value;
    state.zero = false;
    state.mantissa = false;
    state.sequence = false;
    ++i;
    return true;
}

/// Units, further digits, 多 and 点 behind what has been read.
void NumeralReader::readHanTail(std::u16string_view text, Numeral& n, HanState& state) const
{
    std::int32_t i = n.end;
    const auto size = static_cast<std::int32_t>(text.size());
    while (i < size) {
        std::int32_t at = skipSpace(text, i);
        if (at + 1 < size && text[static_cast<std::size_t>(at)] == u'个' && state.lastUnit < 4 &&
            classOf(text[static_cast<std::size_t>(at) + 1]) == kBig)
            ++at; // 四十个亿
        std::int32_t next = at;
        const char16_t c = at < size ? text[static_cast<std::size_t>(at)] : u'\0';
        if (classOf(c) == kOver && !state.over && (state.digits || state.firstUnits > 0)) {
            state.fold();
            Amount& target = state.section.isZero() ? state.total : state.section;
            const auto step = Decimal(1).shifted(lastPlace(target.low));
            if (const auto high = step ? target.high.plus(*step) : std::nullopt)
                target.high = *high;
            state.over = true;
            i = n.end = at + 1;
            continue;
        }
        if (classOf(c) == kPoint && state.digits && !state.mantissa && !state.over) {
            std::string decimals;
            std::int32_t d = at + 1;
            while (d < size && classOf(text[static_cast<std::size_t>(skipSpace(text, d))]) == kDigit) {
                d = skipSpace(text, d);
                if (decimals.size() <= kMostDigits)
                    decimals.push_back(static_cast<char>('0' + m_value[text[static_cast<std::size_t>(d)]]));
                ++d;
            }
            if (decimals.empty())
                break;
            state.fold();
            const auto fraction = Decimal::parse("0." + decimals);
            Amount part{fraction.value_or(Decimal()), fraction.value_or(Decimal()), fraction.has_value()};
            state.section.plus(part);
            state.mantissa = true;
            n.decimals = static_cast<int>(decimals.size());
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
    n.year = state.sequence && state.sequenceLength == 4 && n.value && *n.value >= Decimal(1900) &&
             *n.value < Decimal(2100);
    n.bareUnit = !state.digits && state.firstUnits > 0;
    if (depth == Depth::Whole)
        readFraction(text, n);
    if (n.bareUnit && !n.fraction && n.end - n.begin < 2 && text[static_cast<std::size_t>(at)] != u'十')
        return {};
    if (minus && n.value && !n.fraction) {
        n.value = n.value->negated();
        n.negative = true;
    }
    return n;
}

/// 百分之二点四, 三分之二: the number read is the denominator.
void NumeralReader::readFraction(std::u16string_view text, Numeral& n) const
{
    std::int32_t i = n.end;
    const auto unit = [&](char16_t c) {
        while (static_cast<std::size_t>(i) < text.size() && text[static_cast<std::size_t>(i)] == u' ' &&
               i < n.end + 4)
            ++i;
        if (static_cast<std::size_t>(i) >= text.size() || text[static_cast<std::size_t>(i)] != c)
            return false;
        ++i;
        return true;
    };
    if (!unit(u'分') || !unit(u'之') || !n.value || n.value->isZero())
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

void NumeralReader::readDigits(std::u16string_view text, std::u16string_view original, std::int32_t at,
                               Numeral& n) const
{
    std::string digits;
    const auto take = [&](std::size_t from, std::size_t count) {
        for (std::size_t k = from; k < from + count && digits.size() <= kMostDigits + 2; ++k)
            digits.push_back(static_cast<char>(text[k]));
    };
    auto i = static_cast<std::size_t>(at);
    const std::size_t first = digitsFrom(text, i);
    take(i, first);
    i += first;
    n.wholeDigits = static_cast<int>(std::min<std::size_t>(first, 1000));
    const auto groups = [&](auto isMark) { // 1,206 and 12,34,567
        std::size_t j = i;
        std::size_t taken = 0;
        bool last = false;
        while (j < text.size() && isMark(j)) {
            const std::size_t count = digitsFrom(text, j + 1);
            if (count != 3 && (count != 2 || taken > 3))
                break;
            last = count == 3;
            j += 1 + count;
            taken += 1;
        }
        return last ? j : i;
    };
    if (first <= 3 && i < text.size()) {
        std::size_t end = groups([&](std::size_t k) { // a wide comma groups wide digits only
            return text[k] == u',' && (original[k] == u',') == isAsciiDigit(original[k - 1]);
        });
        if (end == i)
            end = groups([&](std::size_t k) { return text[k] == u'\''; });
        if (end == i)
            end = groups([&](std::size_t k) {
                return original[k] == 0x00A0 || original[k] == 0x202F || original[k] == 0x2009;
            });
        if (end == i) { // 1.234.567,89
            const std::size_t dots = groups([&](std::size_t k) { return text[k] == u'.'; });
            if (dots >= i + 8)
                end = dots;
        }
        for (std::size_t k = i; k < end; ++k)
            if (isAsciiDigit(text[k])) {
                take(k, 1);
                ++n.wholeDigits;
            }
        n.grouped = end != i;
        const bool european = n.grouped && text[i] == u'.';
        i = end;
        if (european && i < text.size() && text[i] == u',' && digitAt(text, i + 1)) {
            const std::size_t count = digitsFrom(text, i + 1);
            digits.push_back('.');
            take(i + 1, count);
            n.decimals = static_cast<int>(std::min<std::size_t>(count, 1000));
            i += 1 + count;
        }
    }
    if (n.decimals == 0 && i < text.size() && text[i] == u'.' && digitAt(text, i + 1)) {
        const std::size_t count = digitsFrom(text, i + 1);
        digits.push_back('.');
        take(i + 1, count);
        n.decimals = static_cast<int>(std::min<std::size_t>(count, 1000));
        i += 1 + count;
        if (i + 1 < text.size() && text[i] == u'.' && digitAt(text, i + 1)) { // 2.0.1
            while (i < text.size() && (isAsciiDigit(text[i]) || (text[i] == u'.' && digitAt(text, i + 1))))
                ++i;
            n.glued = true;
        }
    }
    n.end = static_cast<std::int32_t>(i);
    if (digits.size() <= kMostDigits + 1 && !n.glued)
        n.value = Decimal::parse(digits);
}

/// Scale words and letters behind Arabic digits: "million", "bn", 千万, 亿.
void NumeralReader::readScale(std::u16string_view text, Numeral& n) const
{
    const auto at = [&](std::int32_t i) {
        return static_cast<std::size_t>(i) < text.size() ? text[static_cast<std::size_t>(i)] : u'\0';
    };
    std::int32_t i = n.end;
    if (at(i) == u'+') {
        n.over = true;
        n.end = ++i;
    }
    for (int rounds = 0; rounds < 3; ++rounds) {
        std::int32_t j = i;
        int spaces = 0;
        while ((at(j) == u' ' || at(j) == u'\n' || (at(j) == u'-' && j > i)) && spaces < 3)
            ++j, ++spaces;
        if (at(j) == u'-' && j == i)
            ++j;
        const auto hit = m_cues.longestAt(text, static_cast<std::size_t>(j), LeftBorder::Free);
        const CueEntry* scale = hit ? m_cues.find(hit.value, Topic::Scale, false) : nullptr;
        if (!scale || scale->chinese || (scale->attached && j != i) ||
            (at(hit.end) != u'\0' && isAsciiDigit(at(hit.end))))
            break;
        if (n.value)
            n.value = n.value->shifted(static_cast<int>(scale->value));
        n.scale += static_cast<int>(scale->value);
        n.scaled = n.scaled || scale->value >= 3;
        n.letterScale = scale->attached && hit.end - j == 1;
        n.end = i = hit.end;
        if (scale->attached)
            break;
    }
    if (at(n.end) == u'+') {
        n.over = true;
        ++n.end;
    }
}

Numeral NumeralReader::arabic(std::u16string_view text, std::u16string_view original, std::int32_t at,
                              Depth depth) const
{
    Numeral n;
    n.begin = at;
    n.arabic = true;
    readDigits(text, original, at, n);
    if (n.glued || !n.value)
        return n;
    const auto unit = [&](std::int32_t i) {
        return static_cast<std::size_t>(i) < text.size() ? text[static_cast<std::size_t>(i)] : u'\0';
    };
    std::int32_t i = n.end;
    if (unit(i) == u' ' || unit(i) == u'\n')
        i = skipSpace(text, i);
    if (unit(i) == u'个' && (classOf(unit(i + 1)) == kBig || classOf(unit(i + 1)) == kUnit) &&
        !isUnitName(text, i))
        ++i; // 3个亿
    const Class next = classOf(unit(i));
    if (next == kOver || ((next == kUnit || next == kBig) && !isUnitName(text, i))) {
        HanState state;
        state.number = Amount{*n.value, *n.value};
        state.digits = state.mantissa = true;
        n.end = i;
        readHanTail(text, n, state);
        // 2亿3,600万: a smaller part in digits behind the greater
        std::int32_t more = skipSpace(text, n.end);
        if (more == n.end && unit(more) == u' ' && digitAt(text, static_cast<std::size_t>(more) + 1))
            ++more;
        if (depth == Depth::Whole && state.lastUnit >= 4 && !n.over &&
            digitAt(text, static_cast<std::size_t>(more))) {
            const Numeral rest = arabic(text, original, more, Depth::Part);
            if (rest.value && rest.scale > 0 && rest.scale < state.lastUnit && n.value)
                if (const auto sum = n.value->plus(*rest.value)) {
                    n.value = sum;
                    n.end = rest.end;
                }
        }
        return n;
    }
    readScale(text, n);
    return n;
}

namespace {

/// The arithmetic of English number words.
struct WordState {
    Decimal total;
    Decimal current;
    bool any = false;
    Word last = Word::None;
    std::int64_t lastValue = 0;
    int words = 0;
    int lastScale = 0;
};

} // namespace

Numeral NumeralReader::words(std::u16string_view text, std::int32_t at) const
{
    Numeral n;
    WordState s;
    std::int32_t i = at;
    const auto next = [&](std::int32_t from) {
        while (static_cast<std::size_t>(from) < text.size() && text[static_cast<std::size_t>(from)] == u' ')
            ++from;
        return from;
    };
    std::string decimals;
    bool point = false;
    std::optional<Decimal> pairHigh;
    while (s.words < 24) {
        const auto hit = m_cues.longestAt(text, static_cast<std::size_t>(i));
        const CueEntry* word = hit ? m_cues.find(hit.value, Topic::Numeral, false) : nullptr;
        const CueEntry* scale = hit ? m_cues.find(hit.value, Topic::Scale, false) : nullptr;
        if (word && word->chinese)
            word = nullptr;
        if (scale && (scale->chinese || scale->attached))
            scale = nullptr;
        if (hit && !word && !scale && s.any) { // "one hundred and five", "two and a half"
            const CueEntry* link = m_cues.find(hit.value, Topic::Connective, false);
            if (!link || link->word != Word::And)
                break;
            const std::int32_t j = next(hit.end);
            const auto then = m_cues.longestAt(text, static_cast<std::size_t>(j));
            const CueEntry* follow = then ? m_cues.find(then.value, Topic::Numeral, false) : nullptr;
            if (!follow || follow->chinese)
                break;
            if (follow->word == Word::Article) {
                const auto half = m_cues.longestAt(text, static_cast<std::size_t>(next(then.end)));
                const CueEntry* part = half ? m_cues.find(half.value, Topic::Numeral, false) : nullptr;
                if (!part || part->word != Word::Half)
                    break;
                s.current = s.current.plus(*Decimal::parse("0.5")).value_or(s.current);
                n.end = half.end;
                i = next(half.end);
                ++s.words;
                continue;
            }
            if (s.lastScale < 2 || s.last != Word::None)
                break;
            i = j;
            continue;
        }
        if (!word && !scale)
            break;
        if (scale) {
            if (!s.any && !(s.words == 0))
                break;
            const Decimal base = !s.any && s.current.isZero() ? Decimal(1) : s.current;
            if (scale->value == 2)
                s.current = base.shifted(2).value_or(base);
            else {
                const Decimal whole = s.current.isZero() && s.any && !s.total.isZero() ? s.total : base;
                if (s.current.isZero() && s.any && !s.total.isZero())
                    s.total = Decimal();
                if (point && !decimals.empty())
                    break;
                s.total = s.total.plus(whole.shifted(static_cast<int>(scale->value)).value_or(whole))
                              .value_or(s.total);
                s.current = Decimal();
                n.scaled = true;
                n.scale = static_cast<int>(scale->value);
            }
            s.lastScale = static_cast<int>(scale->value);
            s.last = Word::None;
            s.any = true;
            n.article = n.article || s.words == 0;
        } else {
            const std::int64_t value = word->value;
            bool stop = false;
            switch (word->word) {
            case Word::Article:
                stop = s.words != 0;
                n.article = true;
                break;
            case Word::Half:
            case Word::Quarter: {
                // only as the part of a scale: "half a million", "a quarter million"
                std::int32_t j = next(hit.end);
                for (int k = 0; k < 2; ++k) {
                    const auto skip = m_cues.longestAt(text, static_cast<std::size_t>(j));
                    const CueEntry* of = skip ? m_cues.find(skip.value, Topic::Connective, false) : nullptr;
                    const CueEntry* article = skip ? m_cues.find(skip.value, Topic::Numeral, false) : nullptr;
                    if ((of && of->word == Word::Of) || (article && article->word == Word::Article))
                        j = next(skip.end);
                }
                const auto then = m_cues.longestAt(text, static_cast<std::size_t>(j));
                const CueEntry* part = then ? m_cues.find(then.value, Topic::Scale, false) : nullptr;
                stop = !part || part->chinese || part->attached || part->value < 2 ||
                       !(s.words == 0 || s.last == Word::Article || s.last == Word::Digit);
                if (!stop) {
                    const Decimal share = *Decimal::parse(word->word == Word::Half ? "0.5" : "0.25");
                    s.current = s.any ? s.current.times(share).value_or(share) : share;
                    s.any = true;
                    s.last = Word::None;
                    s.words += 1;
                    n.end = hit.end;
                    i = j;
                    continue;
                }
                break;
            }
            case Word::Third: {
                if (!s.any && s.last != Word::Article) {
                    stop = true;
                    break;
                }
                const Decimal top = s.any ? s.current : Decimal(1);
                n.value = top.shifted(2).value_or(top).dividedBy(Decimal(word->value), 2);
                n.begin = at;
                n.end = hit.end;
                n.fraction = true;
                return n;
            }
            case Word::Point:
                stop = !s.any || point || s.lastScale > 2;
                point = true;
                break;
            case Word::Digit:
            case Word::Teen:
            case Word::Ten:
                if (point) {
                    stop = value > 9;
                    if (!stop)
                        decimals.push_back(static_cast<char>('0' + value));
                } else if (s.last == Word::Ten && word->word == Word::Digit && s.lastValue >= 20 &&
                           value > 0) {
                    s.current = s.current.plus(Decimal(value)).value_or(s.current);
                } else if ((s.last == Word::Ten || s.last == Word::Teen) && word->word != Word::Digit &&
                           s.words == 1) {
                    s.current = Decimal(s.lastValue * 100 + value);
                    n.year = true;
                } else if (n.year && s.last == Word::Ten && word->word == Word::Digit) {
                    s.current = s.current.plus(Decimal(value)).value_or(s.current);
                } else if (s.last == Word::Digit && word->word == Word::Digit && s.words == 1 &&
                           value == s.lastValue + 1) {
                    pairHigh = Decimal(value);
                } else if (s.last != Word::None && s.last != Word::Article) {
                    stop = true;
                } else {
                    s.current = s.current.plus(Decimal(value)).value_or(s.current);
                }
                s.lastValue = value;
                s.any = s.any || !stop;
                break;
            default:
                stop = true;
            }
            if (stop)
                break;
            s.last = word->word;
        }
        ++s.words;
        n.end = hit.end;
        i = next(hit.end);
    }
    if (!s.any || n.end == 0)
        return {};
    n.begin = at;
    if (point && decimals.empty())
        return {};
    if (!decimals.empty())
        s.current = s.current.plus(Decimal::parse("0." + decimals).value_or(Decimal())).value_or(s.current);
    n.decimals = static_cast<int>(decimals.size());
    n.value = s.total.plus(s.current);
    if (pairHigh)
        n.high = n.scaled ? pairHigh->shifted(n.scale) : pairHigh;
    n.single = s.words == 1;
    n.article = n.article && s.words > 1;
    n.end = std::max(n.end, at);
    if (!decimals.empty() || !n.scaled) { // "one point two billion"
        Numeral scaled = n;
        readScale(text, scaled);
        if (scaled.scale > n.scale)
            n = scaled;
    }
    return n;
}

} // namespace earshot::figures
