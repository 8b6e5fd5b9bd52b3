#include "transcript/printed_pages.h"

#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"
#include "transcript/names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace earshot {
namespace {

using View = std::u16string_view;

/// "12", "- 12 -", "Page 3 of 18", "第 2 页 共 5 页", "3 / 6": digits and the words of paging only.
bool isPageNumber(View line, bool& worded)
{
    if (line.size() > 24)
        return false;
    const std::u16string lookup = folded(line);
    View rest = lookup;
    bool digits = false;
    worded = false;
    while (!rest.empty()) {
        const char16_t c = rest.front();
        std::size_t width = 1;
        if (isAsciiDigit(c))
            digits = true;
        else if (rest.substr(0, 4) == u"page")
            width = 4;
        else if (rest.substr(0, 2) == u"of")
            width = 2;
        else if (!UnitSet(u" \t-–—/|.·~～〜第页頁共p\u3000").holds(c))
            return false;
        worded = worded || width == 4 || c == u'页' || c == u'/';
        rest.remove_prefix(width);
    }
    return digits;
}

constexpr std::size_t kLongestRunningHead = 120;
constexpr std::size_t kNearPage = 4; ///< blocks between a running head and the page's number

} // namespace

void markPages(const Document& document, std::vector<LineFacts>& lines)
{
    std::vector<std::size_t> pages;
    bool anyWorded = false;
    const auto lineOf = [&](std::size_t i) { return trimmed(document.blocks[i].span.in(document.text)); };
    // "… of three or" / "4.": the end of a wrapped sentence
    const auto endsSpeech = [&](std::size_t i) {
        return i > 0 && endsWithAny(lineOf(i), u".") && isAttached(document, i) &&
               isLatinLetter(lineOf(i - 1).back());
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool worded = false;
        if (document.blocks[i].span.length() <= 40 && isPageNumber(lineOf(i), worded) && !endsSpeech(i)) {
            pages.push_back(i);
            anyWorded = anyWorded || worded;
        }
    }
    if (pages.size() < 2 && !anyWorded)
        return;
    for (const std::size_t page : pages)
        lines[page].kind = LineKind::Furniture;
    std::map<std::u16string, std::vector<std::size_t>> heads;
    std::set<std::size_t> seen;
    for (const std::size_t page : pages) {
        const std::size_t from = page > kNearPage ? page - kNearPage : 0;
        for (std::size_t i = from; i < std::min(lines.size(), page + kNearPage + 1); ++i) {
            const View line = lineOf(i);
            if (lines[i].kind == LineKind::Furniture || line.size() > kLongestRunningHead ||
                !seen.insert(i).second)
                continue;
            heads[refrainKey(line)].push_back(i);
        }
    }
    std::map<std::u16string, std::size_t> everywhere;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const View line = lineOf(i); line.size() <= kLongestRunningHead)
            if (std::u16string key = refrainKey(line); heads.contains(key))
                ++everywhere[std::move(key)];
    for (const auto& [key, places] : heads) {
        const bool often = places.size() >= 3 && 2 * places.size() >= pages.size();
        const bool always = places.size() + 1 >= pages.size(); // "FINAL"
        if ((key.size() >= 8 || (key.size() >= 4 && always)) && often &&
            5 * places.size() >= 4 * everywhere[key])
            for (const std::size_t place : places)
                lines[place].kind = LineKind::Furniture;
    }
}

} // namespace earshot
