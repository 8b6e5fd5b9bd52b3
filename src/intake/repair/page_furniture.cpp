#include "intake/repair/page_furniture.h"

#include "intake/repair/page_lines.h"
#include "text/fold.h"
#include "text/script.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unicode/uchar.h>

namespace earshot {
namespace {

constexpr std::size_t kEdge = 4;       ///< lines at the upper and lower edge of a page that may be furniture
constexpr double kShare = 0.3;         ///< of the pages on which a running head returns at least
constexpr std::size_t kShortest = 6;   ///< letters of a running head: what is shorter returns by chance
constexpr std::size_t kTitleLines = 8; ///< lines at the top of a document that its running heads repeat
constexpr int kLongestHead = 160;      ///< columns of a running head or footer
constexpr std::size_t kFewestPages =
    3; ///< that a line must count, one by one, where nothing else says that it does
constexpr std::size_t kShortestPage = 8; ///< lines on average between two such lines

enum class Edge { Upper, Lower };

/// The number of a line that numbers pages, and of how many pages there are; 0 where it does not say.
struct PageNumber {
    int number = 0;
    int total = 0;
    bool worded = false; ///< "Page 3 of 9", "第 3 页 共 9 页": cannot be anything else
};

std::optional<PageNumber> pageNumberOf(std::u16string_view line)
{
    constexpr std::size_t kLongest = 24;
    if (line.empty() || line.size() > kLongest || std::ranges::none_of(line, isAsciiDigit))
        return std::nullopt;
    std::u16string shape; // letters and signs without digits and spaces
    std::vector<int> numbers;
    bool inNumber = false;
    for (const char16_t c : folded(line)) {
        if (isAsciiDigit(c)) {
            if (!inNumber)
                numbers.push_back(0);
            if (numbers.back() > 9999)
                return std::nullopt;
            numbers.back() = numbers.back() * 10 + (c - u'0');
            inNumber = true;
            if (shape.empty() || shape.back() != u'#')
                shape += u'#';
            continue;
        }
        inNumber = false;
        if (c != u' ')
            shape += c;
    }
    if (numbers.empty() || numbers.size() > 2)
        return std::nullopt;
    static constexpr std::u16string_view kBare[] = {u"#",   u"-#-", u"–#–", u"—#—",
                                                    u"#/#", u"|#",  u"#|",  u"-#/#-"};
    static constexpr std::u16string_view kWorded[] = {
        u"page#",      u"page#of#",    u"page#/#",     u"p.#",   u"#of#", u"第#页",
        u"第#页共#页", u"第#页,共#页", u"第#页/共#页", u"页#/#", u"页#"};
    const bool worded = std::ranges::find(kWorded, std::u16string_view(shape)) != std::end(kWorded);
    if (!worded && std::ranges::find(kBare, std::u16string_view(shape)) == std::end(kBare))
        return std::nullopt;
    const int total = numbers.size() == 2 ? numbers[1] : 0;
    if (total != 0 && numbers[0] > total)
        return std::nullopt;
    return PageNumber{numbers[0], total, worded};
}

/// "Halden Tools    第 3 页 共 9 页", "Page 3 of 9 | Halden Tools": a footer whose first or last column
/// numbers pages, as numberedFooterOf().
std::optional<std::pair<std::u16string_view, PageNumber>> numberedColumnOf(std::u16string_view line)
{
    const auto split = [&](std::size_t at,
                           bool last) -> std::optional<std::pair<std::u16string_view, PageNumber>> {
        if (at == std::u16string_view::npos)
            return std::nullopt;
        constexpr std::u16string_view kGap = u" \t\u3000|";
        const std::size_t before = line.find_last_not_of(kGap, at);
        const std::size_t behind = line.find_first_not_of(kGap, at);
        if (before == std::u16string_view::npos || behind == std::u16string_view::npos)
            return std::nullopt;
        const std::u16string_view head = line.substr(0, before + 1);
        const std::u16string_view tail = line.substr(behind);
        const auto number = pageNumberOf(last ? tail : head);
        if (!number)
            return std::nullopt;
        return std::pair(last ? head : tail, *number);
    };
    constexpr std::u16string_view kWideGaps[] = {u"  ", u"\u3000", u"\t", u"|"};
    for (const std::u16string_view gap : kWideGaps) {
        if (auto footer = split(line.rfind(gap), true))
            return footer;
        if (auto footer = split(line.find(gap), false))
            return footer;
    }
    return std::nullopt;
}

/// A footer with words before its number, "… 3 / 6": the words, and the number.
std::optional<std::pair<std::u16string_view, PageNumber>> numberedFooterOf(std::u16string_view line)
{
    if (auto column = numberedColumnOf(line))
        return column;
    std::size_t at = line.size();
    const auto isPart = [](char16_t c) { return isAsciiDigit(c) || c == u'/' || c == u' '; };
    while (at > 0 && isPart(line[at - 1]))
        --at;
    if (at == 0 || at == line.size() || line[at] != u' ')
        return std::nullopt;
    while (at < line.size() && line[at] == u' ')
        ++at;
    const auto number = pageNumberOf(line.substr(at));
    if (!number)
        return std::nullopt;
    return std::pair(line.substr(0, line.find_last_not_of(u' ', at - 1) + 1), *number);
}

class FurnitureFinder {
public:
    explicit FurnitureFinder(std::u16string_view text)
        : m_text(text), m_lines(pageLinesOf(text)), m_isFurniture(m_lines.size())
    {
    }

    std::vector<Edit> find()
    {
        if (m_lines.back().page > 0)
            markByFormFeeds();
        else
            markByNumbers();
        return edits();
    }

private:
    std::u16string_view textOf(std::size_t i) const { return m_lines[i].span.in(m_text); }

    void countPatterns()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (!m_lines[i].span.empty() && m_lines[i].width <= kLongestHead)
                ++m_occurrences[patternOf(textOf(i))];
    }

    /// How often a line's pattern stands in the document.
    std::size_t occurrences(const std::u16string& pattern) const
    {
        const auto all = m_occurrences.find(pattern);
        return all == m_occurrences.end() ? 0 : all->second;
    }

    /// Whether a line that returns at the edges of pages hardly stands elsewhere: a speaker's name may end
    /// two pages, and begins turns on all of them.
    bool keepsToEdges(const std::u16string& pattern, std::size_t atEdges) const
    {
        return 3 * atEdges >= 2 * occurrences(pattern);
    }

    /// Lines of one page that are not blank, outermost first.
    std::vector<std::size_t> edgeOf(std::size_t first, std::size_t end, Edge edge) const
    {
        std::vector<std::size_t> lines;
        for (std::size_t k = 0; k < end - first && lines.size() < kEdge; ++k) {
            const std::size_t i = edge == Edge::Upper ? first + k : end - 1 - k;
            if (!m_lines[i].span.empty())
                lines.push_back(i);
        }
        return lines;
    }

    template<class Use>
    void forEachEdge(Use use) const
    {
        for (std::size_t first = 0; first < m_lines.size();) {
            std::size_t end = first;
            while (end < m_lines.size() && m_lines[end].page == m_lines[first].page)
                ++end;
            for (const Edge edge : {Edge::Upper, Edge::Lower})
                use(edgeOf(first, end, edge), edge);
            first = end;
        }
    }

    void markByFormFeeds()
    {
        countPatterns();
        std::map<std::pair<Edge, std::u16string>, std::set<int>> pages; // on which a pattern stands
        std::map<std::pair<Edge, int>, std::size_t> distances; // of a bare number from the page's own
        forEachEdge([&](const std::vector<std::size_t>& edgeLines, Edge edge) {
            for (const std::size_t i : edgeLines) {
                pages[{edge, patternOf(textOf(i))}].insert(m_lines[i].page);
                if (const auto number = pageNumberOf(textOf(i)))
                    ++distances[{edge, number->number - m_lines[i].page}];
            }
        });
        const auto pageCount = static_cast<std::size_t>(m_lines.back().page) + 1;
        const std::size_t least =
            pageCount == 2
                ? 2
                : std::max<std::size_t>(
                      3, static_cast<std::size_t>(std::ceil(kShare * static_cast<double>(pageCount))));
        forEachEdge([&](const std::vector<std::size_t>& edgeLines, Edge edge) {
            for (const std::size_t i : edgeLines) {
                if (m_lines[i].rule)
                    continue; // it may part two turns
                bool holds = false;
                if (const auto number = pageNumberOf(textOf(i))) {
                    holds = number->worded || distances[{edge, number->number - m_lines[i].page}] >= 2;
                } else {
                    const std::u16string pattern = patternOf(textOf(i));
                    const std::size_t at = pages[{edge, pattern}].size();
                    const Edge other = edge == Edge::Upper ? Edge::Lower : Edge::Upper;
                    holds = at >= least && pattern.size() >= kShortest && m_lines[i].width <= kLongestHead &&
                            keepsToEdges(pattern, at + pages[{other, pattern}].size());
                }
                const bool namesTheCall =
                    m_lines[i].page == 0 && edge == Edge::Upper && !pageNumberOf(textOf(i));
                if (!holds)
                    break;
                m_isFurniture[i] = !namesTheCall;
            }
        });
    }

    /// Lines that say what page it is; empty where they do not rise, or disagree on how many there are.
    std::vector<std::size_t> saidNumbers() const
    {
        std::vector<std::size_t> numbered;
        std::vector<PageNumber> numbers;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (const auto number = pageNumberOf(textOf(i));
                number && (number->worded || number->total > 1)) {
                numbered.push_back(i);
                numbers.push_back(*number);
            }
        for (std::size_t k = 1; k < numbers.size(); ++k)
            if (numbers[k].number <= numbers[k - 1].number || numbers[k].total != numbers[k - 1].total)
                return {};
        const bool proven =
            numbers.size() >= 2 || (numbers.size() == 1 && numbers[0].worded && numbers[0].total > 1);
        return proven ? numbered : std::vector<std::size_t>{};
    }

    /// Lines of the same words, or none, whose numbers count the pages one by one, or out of a total.
    std::vector<std::size_t> countedLines() const
    {
        std::map<std::u16string, std::vector<std::pair<std::size_t, PageNumber>>> byWords;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].width > kLongestHead)
                continue;
            if (const auto number = pageNumberOf(textOf(i)))
                byWords[{}].emplace_back(i, *number);
            else if (const auto footer = numberedFooterOf(textOf(i)))
                byWords[patternOf(footer->first)].emplace_back(i, footer->second);
        }
        std::vector<std::size_t> best;
        for (const auto& [words, lines] : byWords) {
            if (lines.size() <= best.size())
                continue;
            bool counts = lines.size() >= kFewestPages;
            bool outOf = lines.size() >= 2 && words.size() >= kShortest && lines.front().second.total > 1;
            for (std::size_t k = 1; k < lines.size(); ++k) {
                const PageNumber& before = lines[k - 1].second;
                const PageNumber& now = lines[k].second;
                counts = counts && now.number == before.number + 1;
                outOf = outOf && now.number > before.number && now.total == before.total;
            }
            const std::size_t reach = lines.back().first - lines.front().first;
            if ((!counts && !outOf) || reach < kShortestPage * (lines.size() - 1))
                continue;
            best.clear();
            for (const auto& [line, number] : lines)
                best.push_back(line);
        }
        return best;
    }

    /// The line names the call as the document's title does: "Acme Research  Borealis (1234.HK)".
    bool namesTheCall(std::size_t i, std::u16string_view title) const
    {
        constexpr int kLongestName = 60;
        const std::u16string_view line = textOf(i);
        const bool words = line.find(u' ') != std::u16string_view::npos || isHan(line.front());
        if (endsSentence(line) || !words) // a word of speech may well stand in the first lines too
            return false;
        if (title.find(patternOf(line)) != std::u16string_view::npos)
            return true;
        std::size_t gap = line.find_last_of(u"\u3000\t");
        if (gap == std::u16string_view::npos)
            gap = line.rfind(u"  ");
        const std::u16string_view piece = gap == std::u16string_view::npos ? line : line.substr(gap + 1);
        const std::u16string pattern = patternOf(piece);
        return m_lines[i].width <= kLongestName && pattern.size() >= kShortest &&
               title.find(pattern) != std::u16string_view::npos;
    }

    void markByNumbers()
    {
        std::vector<std::size_t> numbered = saidNumbers();
        if (numbered.empty())
            numbered = countedLines();
        if (numbered.empty())
            return;
        countPatterns();
        std::u16string title;
        std::size_t titleEnd = 0;
        for (std::size_t seen = 0;
             titleEnd < m_lines.size() && seen < kTitleLines && titleEnd < numbered.front(); ++titleEnd) {
            title += patternOf(textOf(titleEnd));
            seen += m_lines[titleEnd].span.empty() ? 0 : 1;
        }
        std::map<std::u16string, std::set<std::size_t>> beside; // lines of a pattern near page numbers
        for (const std::size_t number : numbered)
            for (const Edge side : {Edge::Upper, Edge::Lower})
                for (const std::size_t i : neighbours(number, side, titleEnd))
                    beside[patternOf(textOf(i))].insert(i);
        // A label may stand by chance at the edge of two pages; heads of odd and even pages may differ.
        const std::size_t usual = std::max<std::size_t>(2, numbered.size() * 2 / 5);
        for (const std::size_t number : numbered) {
            m_isFurniture[number] = true;
            for (const Edge side : {Edge::Upper, Edge::Lower}) {
                for (const std::size_t i : neighbours(number, side, titleEnd)) {
                    const std::u16string pattern = patternOf(textOf(i));
                    const std::size_t at = beside[pattern].size();
                    const bool repeats = at >= usual && keepsToEdges(pattern, at);
                    const bool named = keepsToEdges(pattern, at + 1) && namesTheCall(i, title); // above, too
                    if (pattern.size() < kShortest || !(repeats || named) || m_lines[i].width > kLongestHead)
                        break;
                    m_isFurniture[i] = true;
                }
            }
        }
    }

    /// Lines that are not blank above or below a page number, the nearest first.
    std::vector<std::size_t> neighbours(std::size_t number, Edge side, std::size_t titleEnd) const
    {
        constexpr std::size_t kNear = 5;
        std::vector<std::size_t> found;
        for (std::size_t i = number;
             found.size() < kNear && (side == Edge::Upper ? i > titleEnd : i + 1 < m_lines.size());) {
            i = side == Edge::Upper ? i - 1 : i + 1;
            if (!m_lines[i].span.empty())
                found.push_back(i);
        }
        return found;
    }

    /// From the end of the last line of speech to the next.
    std::vector<Edit> edits() const
    {
        std::vector<Edit> found;
        std::size_t before = m_lines.size(); // the last line that stays
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].span.empty())
                continue;
            if (!m_isFurniture[i]) {
                before = i;
                continue;
            }
            std::size_t next = i;
            while (next < m_lines.size() && (m_isFurniture[next] || m_lines[next].span.empty()))
                ++next;
            const std::int32_t begin = before < m_lines.size() ? m_lines[before].span.end() : 0;
            const std::int32_t end =
                next < m_lines.size() ? m_lines[next].span.begin() : static_cast<std::int32_t>(m_text.size());
            std::u16string after = u"\n";
            if (before < m_lines.size() && next < m_lines.size()) {
                if (goesOn(textOf(before), textOf(next)))
                    after = joinerOf(textOf(before), textOf(next));
                else if (endsSentence(textOf(before)) && m_lines[next - 1].span.empty())
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

    static bool goesOn(std::u16string_view line, std::u16string_view next)
    {
        constexpr std::size_t kShortestLine = 20; // a label or a title ends by itself
        if (line.size() < kShortestLine || endsSentence(line) || beginsAnew(next))
            return false;
        return u_islower(next.front()) ||
               (isHan(next.front()) && (isHan(line.back()) || line.back() == u'，' || line.back() == u'、'));
    }

    std::u16string_view m_text;
    std::vector<PageLine> m_lines;
    std::map<std::u16string, std::size_t> m_occurrences; ///< of a line's pattern
    std::vector<bool> m_isFurniture;
};

} // namespace

std::vector<Span> pagesOf(std::u16string_view text, const std::vector<Edit>& furniture)
{
    std::vector<std::size_t> ends;
    for (std::size_t at = text.find(u'\f'); at != std::u16string_view::npos; at = text.find(u'\f', at + 1))
        ends.push_back(at);
    if (ends.empty())
        for (const Edit& edit : furniture)
            if (static_cast<std::size_t>(edit.at.end()) < text.size())
                ends.push_back(static_cast<std::size_t>(edit.at.end()));
    std::vector<Span> pages;
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        pages.push_back(Span::of(begin, end));
        begin = end;
    }
    if (!pages.empty())
        pages.push_back(Span::of(begin, text.size()));
    return pages;
}

std::vector<Edit> findPageFurniture(std::u16string_view text)
{
    return FurnitureFinder(text).find();
}

} // namespace earshot
