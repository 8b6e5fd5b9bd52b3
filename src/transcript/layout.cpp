#include "transcript/layout.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"
#include "transcript/page_inserts.h"
#include "transcript/printed_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::size_t kLongestHeading = 64;
constexpr std::size_t kBoilerplateHead = 60;
constexpr std::size_t kBoilerplateLine = 120;
constexpr std::int32_t kLongestQuestion = 600;

bool isRuleUnit(char16_t c)
{
    return c == u'-' || c == u'=' || c == u'.' || c == u'_' || c == u'*' || c == u'~' || c == u'·' ||
           c == u'…' || c == u'＊' || c == u'＿' || c == u'＝' || c == 0x2014 || c == 0x2500 || c == 0x2501 ||
           c == 0x2550 || isBlankUnit(c);
}

bool isRule(View line)
{
    return line == u"--" || // above a mail's signature
           (line.size() >= 3 && std::all_of(line.begin(), line.end(), isRuleUnit));
}

constexpr UnitSet kNumerals(u"一二三四五六七八九十");

/// "第二部分　问答": the length of what counts the part, with the mark behind it; 0 where there is none.
std::size_t countedPart(View line)
{
    constexpr std::size_t kLongestNoun = 2;
    if (line.size() < 5 || line.front() != u'第')
        return 0;
    std::size_t at = 1;
    while (at < line.size() && (kNumerals.holds(line[at]) || isAsciiDigit(line[at])))
        ++at;
    const std::size_t noun = at;
    while (at < line.size() && isHan(line[at]))
        ++at;
    const bool counted = noun > 1 && at > noun && at - noun <= kLongestNoun && at + 1 < line.size();
    return counted && (isBlankUnit(line[at]) || UnitSet(u":：、").holds(line[at])) ? at + 1 : 0;
}

/// Takes marks, numbering and brackets off a heading; tells whether it was numbered or bracketed.
View bareHeading(View line, bool& marked)
{
    const auto isMark = [](const UnitSet& marks, char16_t c) { return marks.holds(c) || isBlankUnit(c); };
    const auto strip = [&](const UnitSet& units) {
        while (!line.empty() && isMark(units, line.front()))
            line.remove_prefix(1);
    };
    strip(u"#*>=■●◆▼▲▶►★※◎【[（(〈《-–—•_");
    std::size_t i = 0;
    while (i < line.size() && i < 3 && !isLatinLetter(line[i]) &&
           (isAsciiDigit(line[i]) || kNumerals.holds(line[i])))
        ++i;
    if (i > 0 && i < line.size() && UnitSet(u"、.．)）").holds(line[i])) {
        line.remove_prefix(i + 1);
        marked = true;
    }
    if (const std::size_t part = countedPart(line); part > 0) {
        line.remove_prefix(part);
        marked = true;
    }
    strip(u" ");
    while (!line.empty() && isMark(u":：*=】])）〉》<-–—。_", line.back())) {
        marked = marked || line.back() == u'】' || line.back() == u'〉' || line.back() == u'*' ||
                 line.back() == u'：' || line.back() == u':';
        line.remove_suffix(1);
    }
    return line;
}

/// A line's words beside their folded form.
struct Line {
    View words;
    View lookup;
    /// The folded form of a part of the words.
    View folded(View part) const
    {
        return lookup.substr(static_cast<std::size_t>(part.data() - words.data()), part.size());
    }
    Line part(std::size_t at, std::size_t size = View::npos) const
    {
        return {words.substr(at, size), lookup.substr(at, size)};
    }
};

std::optional<HeadingKind> wordedHeading(const Line& whole, const Vocabulary& vocabulary)
{
    const View line = whole.words;
    if (line.size() > kLongestHeading)
        return std::nullopt;
    bool marked = line.front() == u'#' || line.front() == u'【';
    const View bare = bareHeading(line, marked);
    if (bare.empty() || bare.size() < 2)
        return std::nullopt;
    const View lookup = whole.folded(bare);
    if (const auto value = vocabulary.headings.valueOf(lookup))
        return vocabulary.headingKinds[*value];
    // "一、公司2024年度经营情况介绍", "以下是电话会议问答环节主要内容：": a longer heading ends with, or is
    // built round, a known one
    const bool dashed =
        std::any_of(bare.begin(), bare.end(), [](char16_t c) { return c >= 0x2013 && c <= 0x2015; });
    const bool counted = kNumerals.holds(line.front()); // "一、参观工厂，介绍公司经营情况"
    if (!holdsHan(bare) || !marked || dashed || bare.size() > 40 ||
        bare.find_first_of(counted ? u"（(。：" : u"，（(。：") != View::npos)
        return std::nullopt;
    std::optional<HeadingKind> kind;
    for (const auto& match : vocabulary.headings.findAll(lookup)) {
        const HeadingKind found = vocabulary.headingKinds[match.value];
        const bool atEnd = static_cast<std::size_t>(match.span.end()) == lookup.size();
        if ((found == HeadingKind::Qa && match.span.length() >= 3) ||
            (atEnd && found != HeadingKind::Boilerplate))
            kind = found;
    }
    return kind;
}

/// "P R O C E E D I N G S": the letters of a heading that is set apart; empty where it is none.
std::u16string spacedLetters(View line)
{
    constexpr std::size_t kFewest = 9;
    std::u16string letters;
    for (std::size_t i = 0; i < line.size(); ++i)
        if ((i % 2 == 0) != isAsciiCapital(line[i]) || (i % 2 == 1 && line[i] != u' '))
            return {};
        else if (i % 2 == 0)
            letters += line[i];
    return line.size() >= kFewest ? letters : std::u16string();
}

std::optional<HeadingKind> headingOf(const Line& whole, const Vocabulary& vocabulary)
{
    const View line = whole.words;
    if (line.size() > 2 && line[1] == u' ' && line.size() <= kLongestHeading)
        if (const std::u16string spaced = spacedLetters(line); !spaced.empty())
            return wordedHeading({spaced, folded(spaced)}, vocabulary);
    const auto kind = wordedHeading(whole, vocabulary);
    const std::size_t slash = kind ? View::npos : line.find(u" / "); // in two languages
    if (slash == View::npos || slash + 3 >= line.size())
        return kind;
    const auto first = wordedHeading(whole.part(0, slash), vocabulary);
    return first && first == wordedHeading(whole.part(slash + 3), vocabulary) ? first : std::nullopt;
}

/// "一、公司2024年度经营情况介绍2024年，公司……": the length of a statement's numbered heading joined to its
/// text.
std::size_t joinedHeading(View line, const Vocabulary& vocabulary)
{
    constexpr std::size_t kLongest = 36;
    if (line.size() < 4 || !kNumerals.holds(line.front()) || line[1] != u'、')
        return 0;
    const View head = line.substr(0, kLongest);
    for (const auto& match :
         vocabulary.headings.findAll(folded(head.substr(0, head.find_first_of(u"，。；")))))
        if (vocabulary.headingKinds[match.value] == HeadingKind::Statement && match.span.length() >= 4) {
            const auto end = static_cast<std::size_t>(match.span.end());
            return end < head.size() && isColon(head[end]) ? end + 1 : end;
        }
    return 0;
}

bool isBoilerplate(const Line& line, const Vocabulary& vocabulary)
{
    const bool framed = !line.words.empty() && (line.words.front() == u'【' || line.words.front() == u'[');
    const View lookup = line.lookup.substr(framed ? 1 : 0, kBoilerplateHead); // "【风险提示】……"
    if (line.words.size() <= kBoilerplateLine && vocabulary.boilerplateInside.findFirst(line.lookup))
        return true;
    const auto match = vocabulary.boilerplate.longestAt(lookup, 0);
    if (!match)
        return false;
    if (match->span.length() > 4)
        return true;
    // A short opening must stand by itself: "声明：", "来源 …".
    const auto end = static_cast<std::size_t>(match->span.end());
    return end == lookup.size() || UnitSet(u":：] 】（(").holds(lookup[end]);
}

/// A line of the page between others, whatever marks it stands in.
bool isAdvert(const Line& line, const Vocabulary& vocabulary)
{
    if (line.words.size() > kLongestAdvert)
        return false;
    bool marked = false;
    const View lookup = line.folded(bareHeading(line.words, marked));
    if (isAdvertLine(line.words, lookup, vocabulary))
        return true;
    // "▼ 广告　…… ▼"
    constexpr std::size_t kLongest = 80;
    return line.words.size() <= kLongest && line.words.front() == line.words.back() &&
           line.words.front() >= 0x25A0 && line.words.front() <= 0x25FF &&
           vocabulary.adverts.longestAt(lookup, 0);
}

/// "Call Participants" on a line of its own: above a call it opens a list, whatever stands below others.
bool opensListOfPeople(const Line& line, const Vocabulary& vocabulary)
{
    const auto kind = vocabulary.headings.valueOf(line.lookup);
    return kind && !endsWithAny(line.words, u":：") &&
           vocabulary.headingKinds[*kind] == HeadingKind::Participants;
}

void readNumber(LineFacts& facts, const Span& span, View text)
{
    const View line = span.in(text);
    std::size_t i = 0;
    int value = 0;
    while (i < line.size() && i < 3 && isAsciiDigit(line[i]))
        value = value * 10 + (line[i++] - u'0');
    if (i == 0 || i >= line.size() || !UnitSet(u"、.．)）").holds(line[i]))
        return;
    std::size_t next = i + 1;
    if (next < line.size() && isAsciiDigit(line[next]))
        return; // "3.5%"
    while (next < line.size() && isBlankUnit(line[next]))
        ++next;
    facts.number = value;
    facts.afterNumber = span.begin() + static_cast<std::int32_t>(next);
    const View head = line.substr(0, std::min<std::size_t>(line.size(), kLongestQuestion));
    facts.asks = holdsQuestionMark(head);
}

/// "00:12:03", "[00:12:03 - 00:14:40]", "0:12:3.120 --> 0:14:40.0": seconds, where the line says nothing
/// else.
std::optional<double> timeLine(View line)
{
    constexpr std::size_t kLongest = 40;
    if (line.size() < 4 || line.size() > kLongest)
        return std::nullopt;
    double seconds = 0;
    int value = -1;
    int colons = 0;
    bool first = true; // of two times
    for (const char16_t c : line) {
        if (isAsciiDigit(c)) {
            value = std::max(value, 0) * 10 + (c - u'0');
            if (value > 9999)
                return std::nullopt;
        } else if (c == u':' || c == u'：') {
            if (value < 0)
                return std::nullopt;
            ++colons;
            if (first)
                seconds = seconds * 60 + value;
            value = -1;
        } else if (UnitSet(u" []()（）【】.,->–—~至").holds(c)) {
            if (first && colons > 0 && value >= 0) {
                seconds = seconds * 60 + value;
                first = false;
            }
            value = -1;
        } else {
            return std::nullopt;
        }
    }
    if (first && value >= 0)
        seconds = seconds * 60 + value;
    return colons > 0 ? std::optional(seconds) : std::nullopt;
}

/// Lines of nothing but a time, where there are several.
void markTimes(const Document& document, std::vector<LineFacts>& lines)
{
    constexpr std::size_t kFewest = 3;
    std::vector<std::pair<std::size_t, double>> times;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const auto time = timeLine(trimmed(document.blocks[i].span.in(document.text).substr(0, 64)));
            time && lines[i].kind == LineKind::Text)
            times.emplace_back(i, *time);
    if (times.size() < kFewest)
        return;
    for (const auto& [line, time] : times) {
        lines[line].kind = LineKind::Time;
        lines[line].time = time;
    }
}

} // namespace

std::optional<HeadingKind> headingKind(View line, const Vocabulary& vocabulary)
{
    line = trimmed(line);
    if (line.empty() || line.size() > kLongestHeading)
        return std::nullopt;
    const std::u16string lookup = folded(line);
    return headingOf({line, lookup}, vocabulary);
}

namespace {

/// A heading comes once; "投资者提问：" that comes again and again is a label.
void keepVoices(const Document& document, const Vocabulary& vocabulary, std::vector<LineFacts>& lines)
{
    std::map<std::u16string, std::vector<std::size_t>> voices;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != LineKind::Heading)
            continue;
        View line = trimmed(document.blocks[i].span.in(document.text));
        while (endsWithAny(line, u":：*") && line.size() > 1)
            line = trimmed(line.substr(0, line.size() - 1));
        while (line.size() > 1 && line.front() == u'*')
            line.remove_prefix(1);
        if (std::u16string lookup = folded(line); vocabulary.voices.valueOf(lookup))
            voices[std::move(lookup)].push_back(i);
    }
    for (const auto& [voice, places] : voices)
        if (places.size() > 1)
            for (const std::size_t place : places)
                lines[place].kind = LineKind::Text;
}

} // namespace

std::u16string refrainKey(View line)
{
    std::u16string key;
    for (const char16_t c : folded(line))
        if (!isAsciiDigit(c) && !isBlankUnit(c))
            key.push_back(c);
    return key;
}

/// "—— 休会 ——": a line between dashes tells what goes on.
bool isStageLine(View line)
{
    constexpr std::size_t kShortest = 6;
    constexpr std::size_t kLongest = 40;
    const auto isDash = [](char16_t c) { return c == u'-' || (c >= 0x2013 && c <= 0x2015); };
    return line.size() >= kShortest && line.size() <= kLongest && isDash(line[0]) && isDash(line[1]) &&
           isDash(line[line.size() - 1]) && isDash(line[line.size() - 2]);
}

/// "—— 纪要结束 ——" without its dashes.
Line betweenDashes(const Line& line)
{
    const auto isMark = [](char16_t c) {
        return isBlankUnit(c) || c == u'-' || (c >= 0x2013 && c <= 0x2015);
    };
    const auto begin = std::ranges::find_if_not(line.words, isMark);
    const auto end = std::find_if_not(line.words.rbegin(), line.words.rend(), isMark).base();
    return line.part(static_cast<std::size_t>(begin - line.words.begin()),
                     static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, end - begin)));
}

/// "Chapter 3: Questions" between the captions of a film: a heading where its words are one's, the page's
/// where they are not.
void readChapter(View line, const Vocabulary& vocabulary, LineFacts& facts)
{
    const std::size_t colon = line.find_first_of(u":：");
    const View words = trimmed(line.substr(colon == View::npos ? 0 : colon + 1));
    const auto heading = headingKind(words, vocabulary);
    facts.kind = heading ? LineKind::Heading : LineKind::Furniture;
    if (heading)
        facts.heading = *heading;
}

bool isAttached(const Document& document, std::size_t block)
{
    if (block == 0 || block >= document.blocks.size())
        return false;
    const std::int32_t end = document.blocks[block - 1].span.end();
    const View gap = Span(end, std::max(end, document.blocks[block].span.begin())).in(document.text);
    return std::count(gap.begin(), gap.end(), u'\n') == 1;
}

View behindMargin(View line)
{
    constexpr std::size_t kLongestMargin = 8;
    const std::size_t gap = line.substr(0, kLongestMargin + 2).find(u"  ");
    if (gap == View::npos || gap == 0 ||
        !std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(gap), isHan))
        return line;
    const View rest = trimmed(line.substr(gap));
    const bool part = rest.size() > 2 && kNumerals.holds(rest.front()) && rest[1] == u'、';
    return part ? rest : line;
}

std::vector<LineFacts> readLines(const Document& document, const SpokenText& spoken,
                                 const Vocabulary& vocabulary)
{
    std::vector<LineFacts> lines(document.blocks.size());
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        LineFacts& facts = lines[i];
        const View full = block.span.in(document.text);
        const View line = trimmed(full.substr(0, 256));
        const auto before = line.empty() ? 0 : static_cast<std::size_t>(line.data() - full.data());
        const Line read{line, spoken.folded(block.span).substr(before, line.size())};
        if (block.kind == BlockKind::Rule || (full.size() <= 256 && isRule(line)))
            facts.kind = LineKind::Rule;
        else if (block.kind == BlockKind::Heading && block.time)
            readChapter(line, vocabulary, facts);
        else if (block.kind == BlockKind::Furniture || line.empty() || isAdvert(read, vocabulary))
            facts.kind = LineKind::Furniture;
        else if ((isBoilerplate(read, vocabulary) ||
                  (isStageLine(line) && isBoilerplate(betweenDashes(read), vocabulary))) &&
                 !opensListOfPeople(read, vocabulary))
            facts.kind = LineKind::Boilerplate;
        else if (full.size() <= kLongestHeading) {
            auto heading = headingOf(read, vocabulary);
            if (const View part = behindMargin(line); !heading && part.size() < line.size())
                heading = headingOf(read.part(line.size() - part.size()), vocabulary);
            if (heading) {
                facts.kind = LineKind::Heading;
                facts.heading = *heading;
            }
        }
        if (facts.kind == LineKind::Text && isStageLine(line))
            facts.kind = LineKind::Aside;
        if (facts.kind == LineKind::Text)
            if (const std::size_t end = joinedHeading(full, vocabulary); end > 0)
                facts.headingEnd = block.span.begin() + static_cast<std::int32_t>(end);
        if (facts.kind == LineKind::Text && !line.empty() && isAsciiDigit(full.front()))
            readNumber(facts, block.span, document.text);
    }
    keepVoices(document, vocabulary, lines);
    markTimes(document, lines);
    markPages(document, lines);
    return lines;
}

} // namespace earshot
