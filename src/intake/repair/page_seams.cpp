#include "intake/repair/page_seams.h"

#include "text/script.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <utility>

namespace earshot {
namespace {

/// The width to which the lines are wrapped; 0 where lines are paragraphs, of which any may be short.
int wrapOf(const std::vector<PageLine>& lines)
{
    constexpr int kWidest = 120; // columns
    constexpr std::size_t kFewestLines = 20;
    std::vector<int> widths;
    for (const PageLine& line : lines)
        if (!line.span.empty())
            widths.push_back(line.width);
    if (widths.size() < kFewestLines)
        return 0;
    const auto usual = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
    std::ranges::nth_element(widths, usual);
    return *usual <= kWidest ? *usual : 0;
}

bool goesOn(std::u16string_view line, std::u16string_view next)
{
    constexpr std::size_t kShortestLine = 20; // a label or a title ends by itself
    if (line.size() < kShortestLine || endsSentence(line) || beginsAnew(next))
        return false;
    return u_islower(next.front()) ||
           (isHan(next.front()) && (isHan(line.back()) || line.back() == u'，' || line.back() == u'、'));
}

} // namespace

std::vector<Edit> seamsOf(std::u16string_view text, const std::vector<PageLine>& lines,
                          const std::vector<bool>& furniture)
{
    const int wrap = wrapOf(lines);
    const auto textOf = [&](std::size_t i) { return lines[i].span.in(text); };
    // A line of Han alone in its paragraph, far from the width: a label, whose speech begins on the next
    // page.
    const auto endsShort = [&](std::size_t i) {
        return 5 * lines[i].width < 3 * wrap && (i == 0 || lines[i - 1].span.empty()) &&
               std::ranges::any_of(textOf(i), isHan);
    };
    std::vector<Edit> found;
    std::size_t before = lines.size(); // the last line that stays
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].span.empty())
            continue;
        if (!furniture[i]) {
            before = i;
            continue;
        }
        std::size_t next = i;
        while (next < lines.size() && (furniture[next] || lines[next].span.empty()))
            ++next;
        const std::int32_t begin = before < lines.size() ? lines[before].span.end() : 0;
        const std::int32_t end =
            next < lines.size() ? lines[next].span.begin() : static_cast<std::int32_t>(text.size());
        std::u16string after = u"\n";
        if (before < lines.size() && next < lines.size()) {
            if (goesOn(textOf(before), textOf(next)) && !endsShort(before))
                after = joinerOf(textOf(before), textOf(next));
            else if (endsSentence(textOf(before)) && lines[next - 1].span.empty())
                after = u"\n\n"; // a blank line parts what it parts on one page
        }
        found.push_back({.at = {begin, end},
                         .after = std::move(after),
                         .kind = RepairKind::PageFurniture,
                         .candidates = {}});
        i = next - 1;
    }
    return found;
}

} // namespace earshot
