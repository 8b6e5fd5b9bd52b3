#include "figures/scanner.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr TopicMask kPeriodTopics = maskOf(Topic::Period) | maskOf(Topic::Month);
constexpr TopicMask kOwnFigure = maskOf(Topic::DigitClass) | maskOf(Topic::Ratio);
/// Longest sentence, in tokens: a text without any full stop must not make linking slow.
constexpr std::size_t kMostTokens = 600;

bool isDash(char16_t c)
{
    return c == u'-' || c == 0x2013 || c == 0x2014 || c == u'~' || c == 0x301C || c == 0x2212 || c == 0x223C;
}

/// What can be a year, a day or the number of a quarter: no sign, point, grouping or scale; -1 for all else.
std::int16_t plainValue(const Numeral& n)
{
    if (!n.value || n.grouped || n.scaled || n.high || n.negative || n.fraction || n.signedUp ||
        n.decimals > 0)
        return -1;
    const auto whole = n.value->whole();
    return whole && *whole >= 0 && *whole < 10000 ? static_cast<std::int16_t>(*whole) : std::int16_t(-1);
}

bool isUpper(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= 0x00C0 && c <= 0x00DE);
}

} // namespace

Scanner::Scanner(const Cues& cues, const NumeralReader& numerals)
    : m_cues(cues), m_numerals(numerals), m_class(0x10000, kSkip)
{
    for (std::size_t i = 0; i < m_class.size(); ++i) {
        const auto c = static_cast<char16_t>(i);
        if (isAsciiDigit(c))
            m_class[i] = kDigit;
        else if (isLatinLetter(c))
            m_class[i] = kLetter;
        else if (isHan(c))
            m_class[i] = numerals.isHanNumeral(c) ? kHanNumeral : cues.begins(c) ? kHan : kSkip;
        else if (cues.begins(c))
            m_class[i] = kSymbol;
    }
    for (const char16_t c :
         std::u16string_view(u".,、;:。!?()[]{}/\n-–—~\u301C\u2212\u223C〔〕【】「」“”《》|•…+'"))
        if (m_class[c] != kSymbol)
            m_class[c] = kPunctuation;
    m_class[u'-'] = m_class[u'+'] = kPunctuation;
}

void Scanner::addCue(std::int32_t begin, CueMatcher::Hit hit, Sentence& sentence) const
{
    const TopicMask topics = m_cues.topics(hit.value);
    sentence.tokens.push_back({Token::Kind::Cue, begin, hit.end, hit.value, topics});
    sentence.interesting = sentence.interesting || (topics & (kPeriodTopics | kOwnFigure)) != 0;
}

void Scanner::mark(std::int32_t begin, const CueMatcher::Aside& aside, Sentence& sentence) const
{
    if (sentence.marks.empty() || aside.end > sentence.marks.back().end)
        sentence.marks.push_back(
            {Token::Kind::Cue, begin, aside.end, aside.value, m_cues.topics(aside.value)});
}

void Scanner::addNumber(const Text& text, Numeral numeral, Sentence& sentence) const
{
    const bool dash = !sentence.tokens.empty() && sentence.tokens.back().kind == Token::Kind::Dash &&
                      sentence.tokens.back().end == numeral.begin;
    const Token joint = dash ? sentence.tokens.back() : Token();
    if (dash)
        sentence.tokens.pop_back();
    const bool sign = numeral.arabic && signBefore(text, numeral.begin, sentence);
    if (dash && !sign)
        sentence.tokens.push_back(joint);
    if (sign) {
        const bool plus = text.at(numeral.begin - 1) == u'+';
        numeral.begin -= 1;
        if (plus)
            numeral.signedUp = true;
        else {
            numeral.negative = true;
            if (numeral.value)
                numeral.value = numeral.value->negated();
        }
    }
    numeral.plain = plainValue(numeral);
    sentence.tokens.push_back({Token::Kind::Number, numeral.begin, numeral.end,
                               static_cast<std::int32_t>(sentence.numerals.size()), 0});
    sentence.numerals.push_back(numeral);
    sentence.interesting = true;
}

/// A sign is a minus or plus that joins nothing on its left: "-4.1%", "yoy-1.6pct", 同店+4.2%; not "5-20%",
/// "GPT-4".
bool Scanner::signBefore(const Text& text, std::int32_t at, const Sentence& sentence) const
{
    const char16_t c = text.at(at - 1);
    if (m_numerals.isHanMinus(c))
        return true;
    if (c != u'-' && c != u'+' && c != 0x2212)
        return false;
    const char16_t before = text.at(at - 2);
    if (before == u'\0' || before == u' ' || before == u'\n' || before == u'(' || before == u':' ||
        before == u'"')
        return true;
    if (sentence.tokens.empty() || sentence.tokens.back().end != at - 1)
        return isHan(before);
    const Token& last = sentence.tokens.back();
    if (last.kind == Token::Kind::Number)
        return false;
    constexpr TopicMask kJoins = maskOf(Topic::Scale) | maskOf(Topic::Ratio) | maskOf(Topic::Unit) |
                                 maskOf(Topic::Period) | maskOf(Topic::Month);
    if (last.kind == Token::Kind::Cue && (last.topics & kJoins) != 0)
        return (last.topics & (maskOf(Topic::Metric) | maskOf(Topic::Comparison))) != 0;
    if (last.kind == Token::Kind::Cue && (last.topics & maskOf(Topic::Currency)) != 0)
        return sentence.tokens.size() < 2 || sentence.tokens[sentence.tokens.size() - 2].end != last.begin;
    return last.kind == Token::Kind::Cue || last.kind == Token::Kind::Open || last.kind == Token::Kind::Comma;
}

/// Behind a web or mail address that begins at `at`; `at` where none does.
std::int32_t Scanner::skipAddress(const Text& text, std::int32_t at) const
{
    const char16_t first = text.at(at);
    if ((first != u'h' || text.at(at + 1) != u't') && (first != u'w' || text.at(at + 1) != u'w'))
        return at;
    const auto rest = text.folded.substr(static_cast<std::size_t>(at));
    if (!rest.starts_with(u"http://") && !rest.starts_with(u"https://") && !rest.starts_with(u"www."))
        return at;
    while (text.at(at) > u' ' && text.at(at) < 0x2E80)
        ++at;
    return at;
}

/// Behind a name that begins with a number: "401(k)"; `at` where none does.
std::int32_t Scanner::behindName(const Text& text, std::int32_t at) const
{
    if (!m_cues.begins(text.at(at)))
        return at;
    const auto hit = m_cues.longestAt(text.folded, static_cast<std::size_t>(at));
    const bool name = hit && m_cues.topics(hit.value) == maskOf(Topic::Idiom) &&
                      !isLatinLetter(text.at(hit.end)) && !isAsciiDigit(text.at(hit.end));
    return name ? hit.end : at;
}

std::int32_t Scanner::number(const Text& text, std::int32_t at, Sentence& sentence) const
{
    if (const std::int32_t name = behindName(text, at); name != at)
        return name;
    const char16_t before = text.at(at - 1);
    constexpr TopicMask kBeforeDigits =
        maskOf(Topic::Currency) | maskOf(Topic::Period) | maskOf(Topic::Comparison);
    const bool touchesCue = !sentence.tokens.empty() && sentence.tokens.back().end == at &&
                            (sentence.tokens.back().topics & kBeforeDigits) != 0;
    const std::size_t count = sentence.tokens.size();
    const bool ofName = (isLatinLetter(before) && !touchesCue) ||
                        (before == u'-' && isLatinLetter(text.at(at - 2)) &&
                         (count < 2 || sentence.tokens[count - 2].end != at - 1)) ||
                        before == u'_' || before == u'#' || before == u'@';
    Numeral numeral = m_numerals.arabic(text.folded, text.original, at);
    if (before == u'.' && !isLatinLetter(text.at(at - 2)) && !isAsciiDigit(text.at(at - 2)) &&
        numeral.value && numeral.decimals == 0 && text.at(at - 2) != u'.') {
        // ".5%"
        numeral.value = numeral.value->shifted(-numeral.wholeDigits - numeral.scale);
        if (numeral.value)
            numeral.value = numeral.value->shifted(numeral.scale);
        numeral.decimals = numeral.wholeDigits;
        numeral.begin = at - 1;
    }
    std::int32_t end = std::max(numeral.end, at + 1);
    CueMatcher::Aside aside;
    const auto hit = m_cues.longestAt(text.folded, static_cast<std::size_t>(end), aside, LeftBorder::Free);
    if (isLatinLetter(text.at(end)) && !hit) {
        numeral.glued = true;
        while (isLatinLetter(text.at(end)) || isAsciiDigit(text.at(end)))
            ++end;
        numeral.end = end;
    }
    if (!numeral.glued && shortYear(text, numeral, hit) && !hit) {
        addNumber(text, numeral, sentence);
        return end;
    }
    // a name written without a space before a percent in Chinese text is no code
    numeral.glued = numeral.glued || (ofName && !(isLatinLetter(before) && text.at(end) == u'%'));
    addNumber(text, numeral, sentence);
    if (!numeral.glued && hit) { // "115usd", "3x", "5亿": the border of words is waived once
        addCue(end, hit, sentence);
        if (aside.value >= 0)
            mark(end, aside, sentence);
        return hit.end;
    }
    return end;
}

/// "cost us $14 million": a code that a space parts from its sign is written in capitals, where there are
/// any.
bool Scanner::isPronoun(const Text& text, const Span& span, const Form& form)
{
    const std::u16string_view words = text.originalIn(span);
    const bool small = form.capitals && words.find(u' ') != std::u16string_view::npos &&
                       std::none_of(words.begin(), words.end(), isUpper);
    const std::u16string_view before = text.original.substr(0, static_cast<std::size_t>(span.begin()));
    return small && std::any_of(before.rbegin(), before.rend(), isUpper);
}

std::int32_t Scanner::word(const Text& text, std::int32_t at, Sentence& sentence) const
{
    const CueMatcher::Run run = m_cues.runAt(text.folded, static_cast<std::size_t>(at));
    if (run.word < 0) {
        const char16_t first = text.at(at);
        const std::int32_t address = first == u'h' || first == u'w' ? skipAddress(text, at) : at;
        return address != at ? address : text.at(run.end) == u' ' ? run.end + 1 : run.end;
    }
    const bool behindDigit = isAsciiDigit(text.at(at - 1));
    CueMatcher::Aside aside;
    const auto hit = behindDigit ? CueMatcher::Hit() : m_cues.longestFrom(text.folded, run, aside);
    if (aside.value >= 0)
        mark(at, aside, sentence);
    if (!hit) {
        const std::int32_t address = skipAddress(text, at);
        return address != at ? address : run.end;
    }
    const TopicMask topics = m_cues.topics(hit.value);
    if ((topics & maskOf(Topic::Currency)) != 0 && isPronoun(text, Span(at, hit.end), m_cues.form(hit.value)))
        return run.end;
    if ((topics & (maskOf(Topic::Numeral) | maskOf(Topic::Scale))) != 0) {
        const Numeral numeral =
            m_numerals.wordsMayBegin(text.folded, hit) ? m_numerals.words(text.folded, at) : Numeral();
        if (numeral && numeral.end >= hit.end) {
            addNumber(text, numeral, sentence);
            const auto unit =
                m_cues.longestAt(text.folded, static_cast<std::size_t>(numeral.end), LeftBorder::Free);
            if (unit && !isLatinLetter(text.at(numeral.end))) {
                addCue(numeral.end, unit, sentence);
                return unit.end;
            }
            return numeral.end;
        }
        const CueEntry* minus = m_cues.find(hit.value, Topic::Numeral, false);
        if ((topics & ~(maskOf(Topic::Numeral) | maskOf(Topic::Scale))) == 0 &&
            !(minus && (minus->word == Word::Minus || minus->word == Word::Plus)))
            return hit.end;
    }
    addCue(at, hit, sentence);
    return hit.end;
}

/// A mark in angle brackets, "<inaudible>", and ">>" before a speaker are no signs of comparison.
std::int32_t Scanner::skipMark(const Text& text, std::int32_t at) const
{
    constexpr std::int32_t kLongestMark = 60;
    const char16_t c = text.at(at);
    const char16_t next = text.at(at + 1);
    if ((c == u'<' || c == u'>') && next == c)
        return at + 2;
    if (c != u'<' || !(isLatinLetter(next) || isHan(next) || next == u'/'))
        return at;
    for (std::int32_t i = at + 1; i < at + kLongestMark && text.at(i) != u'\n'; ++i)
        if (text.at(i) == u'>')
            return i + 1;
    return at;
}

/// '24: a year without its century, unless a unit stands behind it. Takes the apostrophe in.
bool Scanner::shortYear(const Text& text, Numeral& numeral, const CueMatcher::Hit& behind) const
{
    constexpr int kLastShortYear = 60;
    const char16_t mark = text.at(numeral.begin - 1);
    const char16_t before = text.at(numeral.begin - 2);
    const int n = plainValue(numeral);
    if ((mark != u'\'' && mark != 0x2018) || numeral.end - numeral.begin != 2 || n < 0 ||
        n >= kLastShortYear || isAsciiDigit(before) || isLatinLetter(before))
        return false;
    constexpr TopicMask kUnits =
        maskOf(Topic::Ratio) | maskOf(Topic::Currency) | maskOf(Topic::Unit) | maskOf(Topic::Scale);
    const bool year = behind && (m_cues.topics(behind.value) & maskOf(Topic::Period)) != 0; // '24年
    if (behind && !year && (m_cues.topics(behind.value) & kUnits) != 0)
        return false;
    numeral.begin -= 1;
    numeral.value = Decimal(2000 + n);
    numeral.wholeDigits = 4;
    numeral.year = true;
    return true;
}

/// A full stop at `at`: of a sentence, not of a number, an initial or an abbreviation.
bool Scanner::endsSentence(const Text& text, std::int32_t at) const
{
    std::int32_t next = at + 1;
    while (text.at(next) == u'"' || text.at(next) == u'\'' || text.at(next) == u')' ||
           text.at(next) == 0x201D)
        ++next;
    if (text.at(next) != u' ' && text.at(next) != u'\n' && text.at(next) != u'\0' && !isHan(text.at(next)))
        return false;
    if (isHan(text.at(at - 1)) && isHan(text.at(next)))
        return true;
    std::int32_t follow = next;
    while (text.at(follow) == u' ' && follow < next + 8)
        ++follow;
    if (isAsciiDigit(text.at(follow))) { // "0 . 6 %", "no. 5"
        std::int32_t before = at - 1;
        while (text.at(before) == u' ' && before > at - 4)
            --before;
        if (before != at - 1 && isAsciiDigit(text.at(before)))
            return false;
    }
    std::int32_t begin = at;
    while (begin > 0 && isLatinLetter(text.at(begin - 1)) && at - begin < 12)
        --begin;
    if (at - begin == 1 && text.at(begin) != u'i')
        return false; // an initial: "u.s.", "j. smith"
    if (begin < at) {
        const auto hit = m_cues.longestAt(text.folded, static_cast<std::size_t>(begin));
        if (hit && hit.end == at && (m_cues.topics(hit.value) & maskOf(Topic::Abbreviation)) != 0)
            return false;
    }
    const char16_t first = static_cast<std::size_t>(follow) < text.original.size()
                               ? text.original[static_cast<std::size_t>(follow)]
                               : u'\0';
    return first == u'\0' || first == u'\n' || isUpper(first) || !isLatinLetter(first);
}

/// A line end: of a paragraph or a heading; a line broken inside a sentence goes on.
bool Scanner::lineEndsSentence(const Text& text, std::int32_t at) const
{
    std::int32_t next = at + 1;
    while (text.at(next) == u' ' && next < at + 16)
        ++next;
    const char16_t first = text.at(next);
    if (first == u'\n' || first == u'\0' || first == u'-' || first == u'*' || first == u'#' ||
        first == u'|' || first == 0x2022 || first == u'[' || first == 0x3010)
        return true;
    std::int32_t last = at - 1;
    while (text.at(last) == u' ' && last > at - 16)
        --last;
    const char16_t c = text.at(last);
    if (c == u'\0' || c == u'\n')
        return true;
    if (isHan(c) || isHan(first)) // a Chinese line that is broken inside a sentence is long
    {
        std::int32_t begin = last;
        while (begin > 0 && text.at(begin - 1) != u'\n' && last - begin < 24)
            --begin;
        return last - begin < 24 || !(isHan(c) || c == u',' || c == 0x3001 || isAsciiDigit(c));
    }
    return isUpper(text.original[static_cast<std::size_t>(next)]) && c != u',';
}

bool Scanner::punctuation(const Text& text, std::int32_t at, Sentence& sentence) const
{
    const char16_t c = text.at(at);
    const auto put = [&](Token::Kind kind) { sentence.tokens.push_back({kind, at, at + 1, -1, 0}); };
    switch (c) {
    case u'。':
    case u'!':
    case u'?':
    case u'…':
        return true;
    case u'.':
        return endsSentence(text, at);
    case u'\n':
        return lineEndsSentence(text, at);
    case u',':
        put(Token::Kind::Comma);
        return false;
    case u'、':
    case u'/':
        put(Token::Kind::List);
        return false;
    case u';':
    case u':':
    case u'|':
    case u'•':
        put(Token::Kind::Stop);
        return false;
    case u'(':
    case u'[':
    case u'【':
    case u'〔':
        put(Token::Kind::Open);
        return false;
    case u')':
    case u']':
    case u'】':
    case u'〕':
        put(Token::Kind::Close);
        return false;
    default:
        if (isDash(c))
            put(Token::Kind::Dash);
        return false;
    }
}

std::int32_t Scanner::next(const Text& text, std::int32_t from, Sentence& sentence) const
{
    const std::int32_t end = scan({text.original, text.folded}, from - text.base, sentence) + text.base;
    sentence.shift(text.base);
    return end;
}

/// Of a text that begins with its first unit.
std::int32_t Scanner::scan(const Text& text, std::int32_t from, Sentence& sentence) const
{
    sentence.clear();
    sentence.begin = from;
    const auto size = static_cast<std::int32_t>(text.folded.size());
    const char16_t* data = text.folded.data();
    std::int32_t i = from;
    while (i < size) {
        switch (m_class[data[i]]) {
        case kDigit:
            i = number(text, i, sentence);
            break;
        case kLetter:
            i = word(text, i, sentence);
            break;
        case kHan:
            if (!m_cues.mayBegin(text.folded, static_cast<std::size_t>(i))) {
                ++i;
                continue;
            }
            i = han(text, i, sentence);
            break;
        case kHanNumeral:
            i = han(text, i, sentence);
            break;
        case kSymbol: {
            if (const std::int32_t behind = skipMark(text, i); behind != i) {
                i = behind;
                break;
            }
            const auto hit = m_cues.longestAt(text.folded, static_cast<std::size_t>(i));
            if (hit) {
                addCue(i, hit, sentence);
                i = hit.end;
                break;
            }
            [[fallthrough]];
        }
        case kPunctuation:
            if (punctuation(text, i, sentence)) {
                sentence.end = i + 1;
                return i + 1;
            }
            ++i;
            break;
        default:
            ++i;
            continue;
        }
        if (sentence.tokens.size() >= kMostTokens || sentence.marks.size() >= kMostTokens)
            break;
    }
    sentence.end = i;
    return i;
}

} // namespace earshot::figures
