#include "intake/repair/page_furniture.h"

#include "intake/repair/page_lines.h"
#include "text/blank.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <unordered_map>

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
    std::unordered_map<std::u16string_view, std::size_t> above; // lines over times: labels return
    std::vector<std::u16string_view> over;                      // for each edit
    std::size_t times = 0;
    std::size_t before = 0; // where the line above begins
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(findUnit(text, endsLine, begin), text.size());
        if (isAsciiDigit(text[begin]) && end - begin <= 12 &&
            isTime(trimmed(text.substr(begin, end - begin)))) {
            ++times;
            const std::u16string_view line =
                begin > before ? trimmed(text.substr(before, begin - 1 - before)) : std::u16string_view();
            const bool below = end + 1 < text.size() && text[end + 1] != u'\n';
            if (!line.empty() && !endsSentence(line) && !isTime(line) && below) {
                ++above[line];
                over.push_back(line);
                edits.push_back({.at = Span::of(begin, end + 1),
                                 .after = {},
                                 .kind = RepairKind::PageFurniture,
                                 .candidates = {}});
            }
        }
        before = begin;
        begin = end + 1;
    }
    // "Jane Doe" over the time at which she speaks is no line of a speech.
    const auto returning =
        std::ranges::count_if(over, [&](std::u16string_view line) { return above[line] > 1; });
    if (2 * static_cast<std::size_t>(returning) > edits.size())
        edits.clear();
    if (edits.size() < kFewest || 3 * edits.size() < times)
        edits.clear();
    return edits;
}

} // namespace earshot
