#include "figures/han_state.h"

#include <algorithm>
#include <string>

namespace earshot::figures {
namespace {

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

/// The end of three-digit groups (or the two-digit ones of lakh and crore) that begin at `from`, where each
/// begins with a mark; `from` where there are none.
template<typename IsMark>
std::size_t groupsEnd(std::u16string_view text, std::size_t from, IsMark isMark)
{
    std::size_t end = from;
    std::size_t taken = 0;
    bool last = false;
    while (end < text.size() && isMark(end)) {
        const std::size_t count = digitsFrom(text, end + 1);
        if (count != 3 && (count != 2 || taken > 3))
            break;
        last = count == 3;
        end += 1 + count;
        ++taken;
    }
    return last ? end : from;
}

/// 1,206 and 12,34,567; 1'206; 1 206; 1.234.567.
std::size_t groupedEnd(std::u16string_view text, std::u16string_view original, std::size_t from)
{
    std::size_t end = groupsEnd(text, from, [&](std::size_t k) { // a wide comma groups wide digits only
        return text[k] == u',' && (original[k] == u',') == isAsciiDigit(original[k - 1]);
    });
    if (end == from)
        end = groupsEnd(text, from, [&](std::size_t k) { return text[k] == u'\''; });
    if (end == from)
        end = groupsEnd(text, from, [&](std::size_t k) {
            return original[k] == 0x00A0 || original[k] == 0x202F || original[k] == 0x2009;
        });
    constexpr std::size_t kTwoGroups = 8; // one alone would be decimals
    if (end == from)
        if (const std::size_t dots = groupsEnd(text, from, [&](std::size_t k) { return text[k] == u'.'; });
            dots >= from + kTwoGroups)
            end = dots;
    return end;
}

} // namespace

void NumeralReader::readDigits(std::u16string_view text, std::u16string_view original, std::int32_t at,
                               Numeral& n) const
{
    std::string digits;
    auto i = static_cast<std::size_t>(at);
    const auto take = [&](std::size_t count) {
        for (std::size_t k = i; k < i + count && digits.size() <= kMostDigits + 2; ++k)
            digits.push_back(static_cast<char>(text[k]));
        i += count;
    };
    const auto takeDecimals = [&] {
        const std::size_t count = digitsFrom(text, i + 1);
        digits.push_back('.');
        ++i;
        take(count);
        n.decimals = static_cast<int>(std::min<std::size_t>(count, 1000));
    };
    const std::size_t first = digitsFrom(text, i);
    take(first);
    n.wholeDigits = static_cast<int>(std::min<std::size_t>(first, 1000));
    if (first <= 3 && i < text.size()) {
        const std::size_t end = groupedEnd(text, original, i);
        n.grouped = end != i;
        const bool european = n.grouped && text[i] == u'.';
        while (i < end)
            if (isAsciiDigit(text[i])) {
                take(1);
                ++n.wholeDigits;
            } else
                ++i;
        if (european && i < text.size() && text[i] == u',' && digitAt(text, i + 1))
            takeDecimals();
    }
    const bool apart = n.decimals == 0 && i + 1 < text.size() && text[i] == u' ' && text[i + 1] == u'.' &&
                       digitAt(text, i + 2); // "10 .4 trillion"
    if (apart && i + 2 + digitsFrom(text, i + 2) < text.size() &&
        text[i + 2 + digitsFrom(text, i + 2)] == u' ')
        ++i;
    if (n.decimals == 0 && i < text.size() && text[i] == u'.' && digitAt(text, i + 1)) {
        takeDecimals();
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

/// "90-plus million": behind the word at `at` where a scale word follows it; 0 elsewhere.
std::int32_t NumeralReader::behindPlus(std::u16string_view text, std::int32_t at) const
{
    const auto plus = m_cues.longestAt(text, static_cast<std::size_t>(at));
    if (!plus || static_cast<std::size_t>(plus.end) + 1 >= text.size() ||
        text[static_cast<std::size_t>(plus.end)] != u' ')
        return 0;
    const CueEntry* over = m_cues.find(plus.value, Topic::Approximation, false);
    const auto scale = m_cues.longestAt(text, static_cast<std::size_t>(plus.end) + 1);
    const CueEntry* power = scale ? m_cues.find(scale.value, Topic::Scale, false) : nullptr;
    return over && over->behind && over->word == Word::Over && power && !power->attached ? plus.end : 0;
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
    if (at(i) == u'-' || at(i) == u' ')
        if (const std::int32_t behind = behindPlus(text, i + 1); behind != 0) {
            n.over = true;
            i = behind;
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
    if (m_cues.particle(unit(i)) == Particle::Classifier &&
        (classOf(unit(i + 1)) == kBig || classOf(unit(i + 1)) == kUnit) && !isUnitName(text, i))
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

} // namespace earshot::figures
