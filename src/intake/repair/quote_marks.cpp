#include "intake/repair/page_furniture.h"

#include "text/units.h"

#include <algorithm>

namespace earshot {

std::vector<Edit> findQuoteMarks(std::u16string_view text)
{
    constexpr std::size_t kFewest = 20; // quoted lines
    std::vector<Edit> edits;
    if (!holdsUnit(text, [](char16_t c) { return c == u'>'; }))
        return edits;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(u'\n', begin), text.size());
        const std::u16string_view line = text.substr(begin, end - begin);
        lines += !line.empty();
        if (line.starts_with(u'>') && !line.starts_with(u">>")) { // ">>" marks a change of speaker
            const std::size_t length = line.starts_with(u"> ") ? 2 : 1;
            edits.push_back({.at = Span::of(begin, begin + length),
                             .after = {},
                             .kind = RepairKind::PageFurniture,
                             .candidates = {}});
        }
        begin = end + 1;
    }
    if (edits.size() < kFewest || 3 * edits.size() < 2 * lines)
        edits.clear();
    return edits;
}

} // namespace earshot
