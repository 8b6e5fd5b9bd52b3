#include "intake/repair/page_furniture.h"

#include "intake/repair/page_lines.h"
#include "text/blank.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>

namespace earshot {
namespace {

/// "00:04:35", "4:35": nothing but a time.
bool isTime(std::u16string_view line)
{
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kLongest = 8;
    if (line.size() < kShortest || line.size() > kLongest || !isAsciiDigit(line.front()) ||
        !isAsciiDigit(line.back()))
        return false;
    return std::ranges::all_of(line, [](char16_t c) { return isAsciiDigit(c) || c == u':'; }) &&
           line[line.size() - 3] == u':' && line.find(u"::") == std::u16string_view::npos;
}

} // namespace

std::vector<Edit> findTimeLines(std::u16string_view text)
{
    constexpr std::size_t kFewest = 4; // inside sentences
    const auto endsLine = [](char16_t c) { return c == u'\n'; };
    std::vector<Edit> edits;
    std::size_t times = 0;
    std::size_t before = 0; // where the line above begins
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(findUnit(text, endsLine, begin), text.size());
        if (isAsciiDigit(text[begin]) && end - begin <= 12 &&
            isTime(trimmed(text.substr(begin, end - begin)))) {
            ++times;
            const std::u16string_view above =
                begin > before ? trimmed(text.substr(before, begin - 1 - before)) : std::u16string_view();
            const bool below = end + 1 < text.size() && text[end + 1] != u'\n';
            if (!above.empty() && !endsSentence(above) && !isTime(above) && below)
                edits.push_back({.at = Span::of(begin, end + 1),
                                 .after = {},
                                 .kind = RepairKind::PageFurniture,
                                 .candidates = {}});
        }
        before = begin;
        begin = end + 1;
    }
    if (edits.size() < kFewest || 3 * edits.size() < times)
        edits.clear();
    return edits;
}

} // namespace earshot
