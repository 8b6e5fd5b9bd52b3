#include "intake/repair/page_notices.h"

#include "intake/repair/page_numbers.h"

#include <algorithm>
#include <map>
#include <string>

namespace earshot {
namespace {

constexpr std::size_t kFewestPages = 3;
constexpr std::size_t kFewestLines = 2;
constexpr std::size_t kShortest = 24; ///< letters of a line that nobody says again and again
constexpr int kLongest = 200;         ///< columns

/// What only pages say of themselves: an address, or whose they are.
bool tellsOwner(std::u16string_view line)
{
    return line.find(u'©') != std::u16string_view::npos || line.find(u"www.") != std::u16string_view::npos ||
           line.find(u"://") != std::u16string_view::npos;
}

} // namespace

std::vector<std::size_t> findNotices(std::u16string_view text, const std::vector<PageLine>& lines)
{
    const auto textOf = [&](std::size_t i) { return lines[i].span.in(text); };
    std::map<std::u16string, std::size_t> times;
    std::vector<std::u16string> patterns(lines.size());
    bool owned = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        owned = owned || tellsOwner(textOf(i));
        if (lines[i].width <= kLongest && !lines[i].rule)
            patterns[i] = patternOf(textOf(i));
        if (patterns[i].size() >= kShortest)
            ++times[patterns[i]];
    }
    std::vector<std::size_t> found;
    if (!owned)
        return found;
    const auto returns = [&](std::size_t i) {
        const auto all = times.find(patterns[i]);
        return all != times.end() && all->second >= kFewestPages;
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!returns(i))
            continue;
        std::vector<std::size_t> run;
        bool owner = false;
        std::size_t end = i;
        for (; end < lines.size() && (lines[end].span.empty() || returns(end)); ++end) {
            if (lines[end].span.empty())
                continue;
            run.push_back(end);
            owner = owner || tellsOwner(textOf(end));
        }
        if (owner && run.size() >= kFewestLines) {
            found.insert(found.end(), run.begin(), run.end());
            const auto isNumber = [&](std::size_t k) { return pageNumberOf(textOf(k)).has_value(); };
            if (i > 0 && isNumber(i - 1))
                found.push_back(i - 1);
            if (end < lines.size() && isNumber(end))
                found.push_back(end);
        }
        i = end - 1;
    }
    return found;
}

} // namespace earshot
