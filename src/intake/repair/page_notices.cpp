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

/// What only pages say of themselves: whose they are. An address may return in a list of changes as well.
bool tellsOwner(std::u16string_view line)
{
    return line.find(u'©') != std::u16string_view::npos;
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
    struct Run {
        std::size_t begin, end;
        std::vector<std::size_t> lines;
    };
    std::vector<Run> runs;
    std::map<std::u16string, std::size_t> inside; // of a pattern, in all runs
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!returns(i))
            continue;
        Run run{i, i, {}};
        bool owner = false;
        for (; run.end < lines.size() && (lines[run.end].span.empty() || returns(run.end)); ++run.end) {
            if (lines[run.end].span.empty())
                continue;
            run.lines.push_back(run.end);
            owner = owner || tellsOwner(textOf(run.end));
        }
        i = run.end - 1;
        if (!owner || run.lines.size() < kFewestLines)
            continue;
        for (const std::size_t line : run.lines)
            ++inside[patterns[line]];
        runs.push_back(std::move(run));
    }
    const auto isNumber = [&](std::size_t k) { return pageNumberOf(textOf(k)).has_value(); };
    for (const Run& run : runs) {
        for (const std::size_t line : run.lines)
            if (5 * inside[patterns[line]] >= 4 * times[patterns[line]]) // a label stands elsewhere, too
                found.push_back(line);
        if (run.begin > 0 && isNumber(run.begin - 1))
            found.push_back(run.begin - 1);
        if (run.end < lines.size() && isNumber(run.end))
            found.push_back(run.end);
    }
    return found;
}

} // namespace earshot
