#include "intake/repair/page_furniture.h"

#include "intake/repair/page_lines.h"
#include "text/script.h"

#include <algorithm>
#include <optional>

namespace earshot {
namespace {

constexpr int kMostOnPage = 60;            ///< lines of a numbered page
constexpr std::size_t kFewest = 20;        ///< numbered lines
constexpr std::int32_t kWidestMargin = 12; ///< blanks before a line's number; a page's stands further in

/// A line that begins with a number by itself.
struct Numbered {
    int number = 0; ///< 0: a page's
    Span mark;      ///< from the line's start to behind the blanks that set the number off
};

std::optional<Numbered> numberedLine(std::u16string_view text, const PageLine& line)
{
    constexpr std::int32_t kGap = 2; // blanks; more are the paragraph's own
    std::int32_t start = line.span.begin();
    while (start > 0 && text[static_cast<std::size_t>(start - 1)] == u' ')
        --start;
    const std::u16string_view words = line.span.in(text);
    std::size_t digits = 0;
    int number = 0;
    while (digits < words.size() && digits < 3 && isAsciiDigit(words[digits]))
        number = number * 10 + (words[digits++] - u'0');
    const bool whole = digits == words.size();
    if (digits == 0 || digits > 2 || line.span.begin() - start > kWidestMargin ||
        (!whole && words[digits] != u' '))
        return std::nullopt;
    std::int32_t end = line.span.begin() + static_cast<std::int32_t>(digits);
    for (std::int32_t gap = 0;
         gap < kGap && end < line.span.end() && text[static_cast<std::size_t>(end)] == u' '; ++gap)
        ++end;
    return Numbered{number, Span(start, end)};
}

bool isNumber(std::u16string_view words)
{
    return words.size() <= 4 && std::ranges::all_of(words, isAsciiDigit);
}

/// With the blanks before it and the line's end.
Span wholeLine(std::u16string_view text, const Span& words)
{
    std::int32_t begin = words.begin();
    while (begin > 0 && text[static_cast<std::size_t>(begin - 1)] == u' ')
        --begin;
    const std::size_t end = text.find(u'\n', static_cast<std::size_t>(words.end()));
    return Span(begin, end == std::u16string_view::npos ? static_cast<std::int32_t>(text.size())
                                                        : static_cast<std::int32_t>(end) + 1);
}

/// Whether the first lines look so: other texts are not read any further.
bool beginsNumbered(std::u16string_view text)
{
    constexpr int kLines = 60;
    int seen = 0;
    int digits = 0;
    for (std::size_t at = 0; at < text.size() && seen < kLines; ++at) {
        while (at < text.size() && text[at] == u' ')
            ++at;
        if (at < text.size() && text[at] != u'\n') {
            ++seen;
            digits += isAsciiDigit(text[at]);
        }
        at = text.find(u'\n', at);
        if (at == std::u16string_view::npos)
            break;
    }
    return 2 * digits >= seen;
}

} // namespace

std::vector<Edit> findLineNumbers(std::u16string_view text)
{
    if (!beginsNumbered(text))
        return {};
    std::vector<Numbered> numbered;
    std::size_t lines = 0;
    std::size_t counting = 0;
    int before = 0;
    Span alone; // the line before, where it is nothing but a number further in: a page's
    for (const PageLine& line : pageLinesOf(text)) {
        if (line.span.empty())
            continue;
        ++lines;
        const auto one = numberedLine(text, line);
        if (!one || one->number > kMostOnPage) {
            alone = isNumber(line.span.in(text)) ? wholeLine(text, line.span) : Span();
            continue;
        }
        if (!alone.empty() && one->number == 1)
            numbered.push_back({0, alone});
        alone = {};
        counting += one->number == before + 1 || one->number == 1;
        before = one->number;
        numbered.push_back(*one);
    }
    const auto marks = static_cast<std::size_t>(
        std::ranges::count_if(numbered, [](const Numbered& one) { return one.number > 0; }));
    if (marks < kFewest || numbered.size() * 10 < lines * 8 || counting * 20 < marks * 19)
        return {};
    std::vector<Edit> edits;
    for (const Numbered& one : numbered)
        edits.push_back({.at = one.mark, .after = {}, .kind = RepairKind::PageFurniture, .candidates = {}});
    return edits;
}

} // namespace earshot
