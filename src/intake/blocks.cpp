#include "intake/blocks.h"
#include "text/blank.h"

#include <algorithm>

namespace earshot {
namespace {

/// Signs that draw a line when three stand in a row.
constexpr std::u16string_view kStrokes = u"-=_*~#+─━═＝＿－—–•■◆";
/// Signs that also end sentences: a line takes more of them.
constexpr std::u16string_view kDots = u".·…。‧・";

} // namespace

bool isRule(std::u16string_view line)
{
    std::size_t strokes = 0;
    std::size_t dots = 0;
    for (const char16_t c : line) {
        if (kStrokes.find(c) != std::u16string_view::npos)
            ++strokes;
        else if (kDots.find(c) != std::u16string_view::npos)
            ++dots;
        else if (!isBlankUnit(c))
            return false;
    }
    return dots == 0 ? strokes >= 3 : strokes + dots >= 6;
}

std::vector<Block> blocksOf(std::u16string_view text, const std::vector<Block>& known)
{
    std::vector<Block> blocks;
    auto format = known.begin();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(u'\n', begin), text.size());
        const Span span = trimmed(text, Span::of(begin, end));
        begin = end + 1;
        if (span.empty())
            continue;
        while (format != known.end() && format->span.end() <= span.begin())
            ++format;
        Block& block = blocks.emplace_back();
        if (format != known.end() && format->span.begin() < span.end()) {
            block = *format;
            block.bold.clear();
            for (const Span& bold : format->bold)
                if (bold.overlaps(span))
                    block.bold.emplace_back(std::max(bold.begin(), span.begin()),
                                            std::min(bold.end(), span.end()));
        }
        block.span = span;
        if (block.kind == BlockKind::Paragraph && isRule(span.in(text)))
            block.kind = BlockKind::Rule;
    }
    return blocks;
}

} // namespace earshot
