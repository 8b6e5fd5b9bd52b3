#include "figures/part_finder.h"

#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot::figures {
namespace {

constexpr int kMostNameWords = 6;           ///< of an English name
constexpr std::int32_t kMostNameUnits = 12; ///< of a Chinese name

bool isUpper(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= 0x00C0 && c <= 0x00DE);
}

bool isJoined(char16_t c)
{
    return isWordUnit(c) || c == u'&' || c == u'+' || c == u'\'';
}

bool isNameUnit(char16_t c)
{
    return isHan(c) || isLatinLetter(c) || isAsciiDigit(c);
}

} // namespace

std::u16string_view PartFinder::folded(const Span& span) const
{
    return m_text.foldedIn(span);
}

std::uint16_t PartFinder::kindsOf(const Span& word) const
{
    return m_words.kinds(folded(word));
}

bool PartFinder::isJoint(const Span& word) const
{
    return (kindsOf(word) & SegmentWords::Joint) != 0;
}

/// The word that ends at `end` or one space before it, without its possessive ending; empty where none does.
Span PartFinder::wordBefore(std::int32_t end) const
{
    const std::int32_t least = m_sentence.begin;
    const std::int32_t from = end;
    while (end > least && (m_text.at(end - 1) == u' ' || m_text.at(end - 1) == u'\n') && from - end < 3)
        --end;
    if (end - 2 > least && m_text.at(end - 1) == u's' && m_text.at(end - 2) == u'\'')
        end -= 2;
    else if (end - 1 > least && m_text.at(end - 1) == u'\'')
        end -= 1;
    std::int32_t begin = end;
    while (begin > least && isJoined(m_text.at(begin - 1)))
        --begin;
    return Span(begin, end);
}

Span PartFinder::wordBehind(std::int32_t begin) const
{
    const std::u16string_view rest = folded(Span(begin, std::max(begin, m_sentence.end)));
    std::size_t first = 0;
    while (first < rest.size() && (rest[first] == u' ' || rest[first] == u'\n'))
        ++first;
    std::size_t end = first;
    while (end < rest.size() && isJoined(rest[end]))
        ++end;
    return Span::of(first, end).shifted(begin);
}

/// Has a capital: "Cloud", "eCommerce".
bool PartFinder::isCapital(const Span& word) const
{
    const std::u16string_view letters = m_text.originalIn(word);
    return std::any_of(letters.begin(), letters.end(), isUpper);
}

bool PartFinder::validPlace(const Token& mark) const
{
    const auto holds = [&](const Token& token) { // 美国存托股, "US GAAP"
        return token.begin <= mark.begin && token.end > mark.end &&
               (token.topics & maskOf(Topic::Metric)) == 0;
    };
    if (std::ranges::any_of(m_sentence.tokens, holds))
        return false;
    const Form& form = m_cues.form(mark.index);
    const std::u16string_view words = m_text.originalIn(Span(mark.begin, mark.end));
    if (form.capitals)
        return std::none_of(words.begin(), words.end(),
                            [](char16_t c) { return isLatinLetter(c) && !isUpper(c); });
    return !form.capital || isUpper(words.front());
}

const Token* PartFinder::markEndingAt(std::int32_t end, TopicMask topics) const
{
    for (const Token& mark : m_sentence.marks)
        if (mark.end == end && (mark.topics & topics) != 0)
            return &mark;
    return nullptr;
}

const Token* PartFinder::markBeginningAt(std::int32_t begin, TopicMask topics) const
{
    for (const Token& mark : m_sentence.marks)
        if (mark.begin == begin && (mark.topics & topics) != 0)
            return &mark;
    return nullptr;
}

const Token* PartFinder::placeBetween(std::int32_t begin, std::int32_t end) const
{
    const Token* mark = markBeginningAt(begin, maskOf(Topic::Geography));
    return mark && mark->end <= end && validPlace(*mark) ? mark : nullptr;
}

bool PartFinder::isNoun(const Token& mark, Word word) const
{
    return m_cues.means(mark.index, Topic::SegmentCue, word);
}

bool PartFinder::isAnyNoun(const Token& mark) const
{
    return isNoun(mark, Word::SegmentNoun) || isNoun(mark, Word::SegmentNameNoun) ||
           isNoun(mark, Word::WeakSegmentNoun);
}

bool PartFinder::holds(Word word) const
{
    return std::any_of(m_sentence.marks.begin(), m_sentence.marks.end(), [&](const Token& mark) {
        return (mark.topics & maskOf(Topic::SegmentCue)) != 0 && isNoun(mark, word);
    });
}

const Token* PartFinder::tokenEndingAt(std::int32_t end) const
{
    const auto after = std::upper_bound(m_sentence.tokens.begin(), m_sentence.tokens.end(), end,
                                        [](std::int32_t at, const Token& token) { return at < token.end; });
    return after != m_sentence.tokens.begin() && std::prev(after)->end == end ? &*std::prev(after) : nullptr;
}

std::string_view PartFinder::idOf(const Token& mark, Topic topic) const
{
    const CueEntry* entry = m_cues.find(mark.index, topic, m_chinese);
    return entry ? std::string_view(entry->id) : std::string_view();
}

Part PartFinder::partOf(const Token& mark, Topic topic) const
{
    return {Span(mark.begin, mark.end), idOf(mark, topic), Part::Proof::Given};
}

std::int32_t PartFinder::firstLetter() const
{
    std::int32_t at = m_sentence.begin;
    while (at < m_sentence.end && !isJoined(m_text.at(at)) && !isHan(m_text.at(at)))
        ++at;
    return at;
}

/// Capitalised words up to `end`, without the small words at their head.
Span PartFinder::englishName(std::int32_t end, bool joined) const
{
    std::int32_t begin = end;
    std::int32_t at = end;
    bool first = true;
    for (int count = 0; count < kMostNameWords; ++count) {
        const Span word = wordBefore(at);
        if (word.empty() || (!first && word.end() + 1 < at && m_text.at(word.end()) == u'\''))
            break;
        const bool joint = isJoint(word) && (joined || folded(word) == u"&");
        if (joint && !first) {
            at = word.begin();
            continue;
        }
        if (!isCapital(word))
            break;
        if (first)
            end = word.end();
        first = false;
        at = begin = word.begin();
    }
    while (begin < end) {
        const Span word = wordBehind(begin);
        const auto period = [&](const Token& t) {
            return t.begin == word.begin() && (t.topics & kSkipped) != 0;
        };
        constexpr std::uint16_t kSmall = SegmentWords::Joint | SegmentWords::Plain;
        if (!word.empty() && (kindsOf(word) & kSmall) == 0 && std::ranges::none_of(m_sentence.tokens, period))
            break;
        begin = std::max(word.end(), begin + 1);
        while (begin < end && m_text.at(begin) == u' ')
            ++begin;
    }
    return Span(std::min(begin, end), end);
}

Span PartFinder::chineseName(std::int32_t end) const
{
    std::int32_t least = m_sentence.begin;
    const Token* last = nullptr;
    for (const Token& token : m_sentence.tokens) {
        // 座舱: a counting word counts nothing where no number stands before it
        const bool idle = token.topics == maskOf(Topic::Unit) &&
                          !(last && last->kind == Token::Kind::Number && last->end == token.begin);
        if (token.end <= end && !idle)
            least = std::max(least, token.end);
        last = &token;
    }
    std::int32_t begin = end;
    while (begin > least && isNameUnit(m_text.at(begin - 1))) {
        if (m_words.endsBorder(m_text.at(begin - 1)))
            for (std::size_t size = 1; size <= SegmentWords::kLongestBorder; ++size) {
                const auto from = begin - static_cast<std::int32_t>(size);
                if (from >= m_sentence.begin && (kindsOf(Span(from, begin)) & SegmentWords::Border) != 0)
                    least = begin;
            }
        if (begin > least)
            --begin;
        if (end - begin > kMostNameUnits)
            return Span(end, end);
    }
    const Span name(begin, end);
    const std::u16string_view letters = folded(name);
    const bool acronym = letters.size() >= 2;
    if (!acronym || isAsciiDigit(letters.front()) || (kindsOf(name) & SegmentWords::Plain) != 0)
        return Span(end, end);
    return name;
}

Span PartFinder::nameBefore(std::int32_t end) const
{
    return m_chinese ? chineseName(end) : englishName(end, false);
}

Span PartFinder::joinedNameBefore(std::int32_t end) const
{
    return m_chinese ? chineseName(end) : englishName(end, true);
}

/// Whether capitals name a metric or a period and no part: "R&D", "3Q19", "FQ1".
bool PartFinder::isMatter(const Span& name) const
{
    const std::u16string_view letters = folded(name);
    const std::size_t q = letters.find(u'q');
    const bool quarter =
        q != std::u16string_view::npos &&
        ((q > 0 && isAsciiDigit(letters[q - 1])) || (q + 1 < letters.size() && isAsciiDigit(letters[q + 1])));
    return quarter || std::ranges::any_of(m_sentence.tokens, [&](const Token& token) {
               return token.begin == name.begin() && token.end == name.end() &&
                      (token.topics & maskOf(Topic::Metric)) != 0;
           });
}

/// Puts a name into `found`, with a place that it holds ("North America Cloud") as the geography.
bool PartFinder::takeName(Span name, Found& found) const
{
    for (const Token& mark : m_sentence.marks) {
        if ((mark.topics & maskOf(Topic::Geography)) == 0 || !validPlace(mark))
            continue;
        if (mark.begin == name.begin() && mark.end < name.end()) {
            std::int32_t rest = mark.end;
            while (rest < name.end() && m_text.at(rest) == u' ')
                ++rest;
            found.scope.geography = partOf(mark, Topic::Geography);
            name = Span(rest, name.end());
            break;
        }
    }
    if (name.empty())
        return !found.scope.empty();
    if (isMatter(name))
        return false;
    const Token* whole = markBeginningAt(name.begin(), maskOf(Topic::Segment));
    if (whole && whole->end == name.end())
        found.scope.segment = partOf(*whole, Topic::Segment);
    else
        found.scope.segment = {name, {}, Part::Proof::Repeated};
    return true;
}

/// Whether a name of the same sort is joined to what begins here: "China and [Europe]".
bool PartFinder::isListed(std::int32_t begin) const
{
    if (m_chinese) {
        const bool joint =
            begin > m_sentence.begin && (m_text.at(begin - 1) == u'、' || isJoint(Span(begin - 1, begin)));
        return joint && markEndingAt(begin - 1, kNames) != nullptr;
    }
    const Span word = wordBefore(begin);
    if (!isJoint(word))
        return false;
    std::int32_t at = word.begin();
    while (at > m_sentence.begin && (m_text.at(at - 1) == u' ' || m_text.at(at - 1) == u','))
        --at;
    const Span other = wordBefore(at);
    return !other.empty() && (markEndingAt(other.end(), kNames) || isCapital(other));
}

/// Whether what begins here is left out or only compared with.
bool PartFinder::isApart(std::int32_t begin) const
{
    if (m_chinese) {
        for (std::int32_t size = 1; size <= 3 && begin - size >= m_sentence.begin; ++size)
            if ((kindsOf(Span(begin - size, begin)) & SegmentWords::Apart) != 0)
                return true;
        return false;
    }
    for (int step = 0; step < 3; ++step) {
        const Span word = wordBefore(begin);
        const std::uint16_t kinds = word.empty() ? std::uint16_t(0) : kindsOf(word);
        if ((kinds & SegmentWords::Apart) != 0)
            return true;
        if ((kinds & (SegmentWords::Determiner | SegmentWords::Into)) == 0)
            return false;
        begin = word.begin();
    }
    return false;
}

/// A name without the noun at its end, and whether that noun tells a business: "Cloud [Group]".
Span PartFinder::withoutNoun(const Span& name, bool& strong) const
{
    const Token* tail = name.empty() ? nullptr : markEndingAt(name.end(), maskOf(Topic::SegmentCue));
    if (!tail || tail->begin <= name.begin())
        return name;
    const bool noun = isNoun(*tail, Word::SegmentNoun);
    if (!noun && !isNoun(*tail, Word::SegmentNameNoun))
        return name;
    strong = strong || noun;
    return Span(name.begin(), wordBefore(tail->begin).end());
}

} // namespace earshot::figures
