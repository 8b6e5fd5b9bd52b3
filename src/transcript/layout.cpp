#include "transcript/layout.h"

#include "text/fold.h"
#include "text/script.h"
#include "transcript/names.h"

#include <algorithm>

namespace earshot {
namespace {

using View = std::u16string_view;

constexpr std::int32_t kLongestHeading = 64;
constexpr std::int32_t kBoilerplateHead = 60;
constexpr std::int32_t kLongestQuestion = 600;

bool isRuleUnit(char16_t c)
{
    return c == u'-' || c == u'=' || c == u'.' || c == u'_' || c == u'*' || c == u'~' || c == u'·' ||
           c == u'…' || c == 0x2014 || c == 0x2500 || c == 0x2501 || c == 0x2550 || isBlank(c);
}

bool isRule(View line)
{
    return line.size() >= 3 && std::all_of(line.begin(), line.end(), isRuleUnit);
}

constexpr View kNumerals = u"一二三四五六七八九十";

/// Takes marks, numbering and brackets off a heading; tells whether it was numbered or bracketed.
View bareHeading(View line, bool& marked)
{
    const auto strip = [&](View units) {
        while (!line.empty() && (units.find(line.front()) != View::npos || isBlank(line.front())))
            line.remove_prefix(1);
    };
    strip(u"#*>=■●◆【[（(-–—•_");
    std::size_t i = 0;
    while (i < line.size() && i < 3 && (kNumerals.find(line[i]) != View::npos || isAsciiDigit(line[i])))
        ++i;
    if (i > 0 && i < line.size() && View(u"、.．)）").find(line[i]) != View::npos) {
        line.remove_prefix(i + 1);
        marked = true;
    }
    strip(u" ");
    while (!line.empty() &&
           (View(u":：*=】])）-–—。_").find(line.back()) != View::npos || isBlank(line.back()))) {
        marked = marked || line.back() == u'】' || line.back() == u'*' || line.back() == u'：' ||
                 line.back() == u':';
        line.remove_suffix(1);
    }
    return line;
}

std::optional<HeadingKind> headingOf(View line, const Vocabulary& vocabulary)
{
    if (line.size() > static_cast<std::size_t>(kLongestHeading))
        return std::nullopt;
    bool marked = line.front() == u'#' || line.front() == u'【';
    const View bare = bareHeading(line, marked);
    if (bare.empty() || bare.size() < 2)
        return std::nullopt;
    const std::u16string lookup = folded(bare);
    if (const auto value = vocabulary.headings.valueOf(lookup))
        return vocabulary.headingKinds[*value];
    // "一、公司2024年度经营情况介绍", "以下是电话会议问答环节主要内容：": a longer heading ends with, or is
    // built round, a known one
    if (!holdsHan(bare) || !marked || bare.size() > 40 || bare.find(u'，') != View::npos)
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

bool isBoilerplate(View line, const Vocabulary& vocabulary)
{
    View head = line.substr(0, std::min<std::size_t>(line.size(), kBoilerplateHead));
    const std::u16string lookup = folded(head);
    const auto match = vocabulary.boilerplate.longestAt(lookup, 0);
    if (!match)
        return false;
    if (match->span.length() > 4)
        return true;
    // A short opening must stand by itself: "声明：", "来源 …".
    const auto end = static_cast<std::size_t>(match->span.end());
    return end == lookup.size() || View(u":：] 】（(").find(lookup[end]) != View::npos;
}

void readNumber(LineFacts& facts, const Span& span, View text)
{
    const View line = span.in(text);
    std::size_t i = 0;
    int value = 0;
    while (i < line.size() && i < 3 && isAsciiDigit(line[i]))
        value = value * 10 + (line[i++] - u'0');
    if (i == 0 || i >= line.size() || View(u"、.．)）").find(line[i]) == View::npos)
        return;
    std::size_t next = i + 1;
    if (next < line.size() && isAsciiDigit(line[next]))
        return; // "3.5%"
    while (next < line.size() && isBlank(line[next]))
        ++next;
    facts.number = value;
    facts.afterNumber = span.begin() + static_cast<std::int32_t>(next);
    const View head = line.substr(0, std::min<std::size_t>(line.size(), kLongestQuestion));
    facts.asks = head.find_first_of(u"?？") != View::npos;
}

} // namespace

std::vector<LineFacts> readLines(const Document& document, const Vocabulary& vocabulary)
{
    std::vector<LineFacts> lines(document.blocks.size());
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        LineFacts& facts = lines[i];
        const View full = block.span.in(document.text);
        const View line = trimmed(full.substr(0, 256));
        if (block.kind == BlockKind::Rule || (full.size() <= 256 && isRule(line)))
            facts.kind = LineKind::Rule;
        else if (block.kind == BlockKind::Furniture || line.empty())
            facts.kind = LineKind::Furniture;
        else if (isBoilerplate(line, vocabulary))
            facts.kind = LineKind::Boilerplate;
        else if (full.size() <= static_cast<std::size_t>(kLongestHeading)) {
            if (const auto heading = headingOf(line, vocabulary)) {
                facts.kind = LineKind::Heading;
                facts.heading = *heading;
            }
        }
        if (facts.kind == LineKind::Text && !line.empty() && isAsciiDigit(full.front()))
            readNumber(facts, block.span, document.text);
    }
    return lines;
}

} // namespace earshot
