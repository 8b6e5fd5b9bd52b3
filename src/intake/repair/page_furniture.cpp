#include "intake/repair/page_furniture.h"

#include "intake/repair/page_lines.h"
#include "intake/repair/page_notices.h"
#include "intake/repair/page_numbers.h"
#include "intake/repair/page_seams.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/units.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace earshot {
namespace {

constexpr std::size_t kEdge = 4;       ///< lines at the upper and lower edge of a page that may be furniture
constexpr std::size_t kNotice = 6;     ///< more of them, of a notice: lines too long to return by chance
constexpr double kShare = 0.3;         ///< of the pages on which a running head returns at least
constexpr std::size_t kShortest = 6;   ///< letters of a running head: what is shorter returns by chance
constexpr std::size_t kTitleLines = 8; ///< lines at the top of a document that its running heads repeat
constexpr int kLongestHead = 160;      ///< columns of a running head or footer
constexpr std::size_t kLongWords = 24; ///< letters before a number that nobody says twice by chance
constexpr int kLongestField = 100;     ///< columns of a line of a block that returns on pages
constexpr std::size_t kFewestPages =
    3; ///< that a line must count, one by one, where nothing else says that it does
constexpr std::size_t kShortestPage = 8; ///< lines on average between two such lines

enum class Edge { Upper, Lower };

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
        markReturningBlocks();
        return seamsOf(m_text, m_lines, m_isFurniture);
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
        for (std::size_t k = 0; k < end - first && lines.size() < kEdge + kNotice; ++k) {
            const std::size_t i = edge == Edge::Upper ? first + k : end - 1 - k;
            if (m_lines[i].span.empty())
                continue;
            if (lines.size() >= kEdge && patternOf(textOf(i)).size() < kLongWords && !pageNumberOf(textOf(i)))
                break;
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
        markOtherFeet();
    }

    /// "Halden Tools | Page 6 of 9", "- 6 -" above the last page's closing lines: what the edges of other
    /// pages say.
    void markOtherFeet()
    {
        std::map<std::pair<std::u16string, int>, std::size_t> feet; // lines at edges
        const auto keyOf = [&](std::size_t i) {
            const std::u16string_view line = textOf(i);
            std::u16string pattern = m_lines[i].width <= kLongestHead ? patternOf(line) : u"";
            if (const auto number = pageNumberOf(line); number && line.size() > 1)
                return std::pair(pattern, number->number - m_lines[i].page);
            const auto footer = numberedFooterOf(line);
            if (pattern.size() < kLongWords && !(footer && footer->second.worded))
                pattern.clear();
            return std::pair(pattern, 0);
        };
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (m_isFurniture[i])
                ++feet[keyOf(i)];
        for (std::size_t i = 0; i < m_lines.size() && !feet.empty(); ++i) {
            if (m_isFurniture[i] || m_lines[i].span.empty() || m_lines[i].page == 0) // it names the call
                continue;
            const auto foot = feet.find(keyOf(i));
            m_isFurniture[i] = foot != feet.end() && !foot->first.first.empty() && foot->second > 2;
            if (m_isFurniture[i] && i > 0 && pageNumberOf(textOf(i - 1)))
                m_isFurniture[i - 1] = true;
        }
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

    /// "- 1 -" and "- 2 -": two lines between dashes with one and the same line right below or above both.
    bool besideAlike(std::size_t first, std::size_t second) const
    {
        constexpr std::size_t kShortestHead = 12; // letters
        if (textOf(first).front() != u'-' || textOf(second).front() != u'-')
            return false;
        const auto alike = [&](std::size_t a, std::size_t b) {
            return !m_lines[a].span.empty() && textOf(a) == textOf(b) &&
                   patternOf(textOf(a)).size() >= kShortestHead && !endsSentence(textOf(a));
        };
        return (second + 1 < m_lines.size() && alike(first + 1, second + 1)) ||
               (first > 0 && alike(first - 1, second - 1));
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
            // "Halden Tools   Page 2", with pages left out
            const bool said = words.size() >= kLongWords ||
                              std::ranges::all_of(lines, [](const auto& one) { return one.second.worded; });
            bool outOf = // of two pages, too, if the same line stands beside both
                (words.empty() && lines.size() == 2 && besideAlike(lines[0].first, lines[1].first) &&
                 lines[1].second.number == lines[0].second.number + 1) ||
                (lines.size() >= 2 && words.size() >= kShortest && (lines.front().second.total > 1 || said));
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
        for (const std::size_t i : findNotices(m_text, m_lines))
            m_isFurniture[i] = true;
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
        std::map<std::pair<Edge, std::u16string>, std::set<std::size_t>>
            pages; // that it stands on one side of
        for (const std::size_t number : numbered)
            for (const Edge side : {Edge::Upper, Edge::Lower})
                for (const std::size_t i : neighbours(number, side, titleEnd)) {
                    const std::u16string pattern = patternOf(textOf(i));
                    beside[pattern].insert(i);
                    pages[{side, pattern}].insert(number);
                }
        // A label may stand by chance at the edge of two pages; heads of odd and even pages may differ.
        const std::size_t usual = std::max<std::size_t>(2, numbered.size() * 2 / 5);
        for (const std::size_t number : numbered) {
            m_isFurniture[number] = true;
            for (const Edge side : {Edge::Upper, Edge::Lower}) {
                for (const std::size_t i : neighbours(number, side, titleEnd)) {
                    const std::u16string pattern = patternOf(textOf(i));
                    const std::size_t at = beside[pattern].size();
                    const bool repeats =
                        std::min(at, pages[{side, pattern}].size()) >= usual && keepsToEdges(pattern, at);
                    // Above, too; a label of somebody whom the top lists stands elsewhere as well.
                    const bool named = 5 * (at + 1) >= 4 * occurrences(pattern) && namesTheCall(i, title);
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

    /// "Ticker: HLDN", "ir@halden.example", "© Halden": what a page says of itself.
    static bool isField(std::u16string_view line)
    {
        constexpr std::size_t kLongestName = 28;
        if (endsSentence(line) || beginsInside(line))
            return false;
        const auto isName = [](char16_t c) {
            return isWordUnit(c) || isHan(c) || c == u' ' || c == u'/' || c == u'&' || c == u'-';
        };
        const auto mark = std::ranges::find_if_not(line, isName);
        const auto name = static_cast<std::size_t>(mark - line.begin());
        if (mark == line.end())
            return false;
        if (*mark == u'@')
            return name > 0 && name + 1 < line.size() && isWordUnit(line[name - 1]) &&
                   isWordUnit(line[name + 1]);
        return (*mark == u'©' && name == 0) ||
               ((*mark == u':' || *mark == u'：') && name > 0 && name <= kLongestName);
    }

    /// A field, a date, an address: no piece of a sentence.
    static bool bearsData(std::u16string_view line)
    {
        constexpr std::ptrdiff_t kMostOthers = 3; // for each digit
        if (endsSentence(line) || beginsInside(line))
            return false;
        const auto digits = std::ranges::count_if(line, isAsciiDigit);
        const auto blanks = std::ranges::count(line, u' ');
        const auto others = static_cast<std::ptrdiff_t>(line.size()) - digits - blanks;
        return isField(line) || kMostOthers * digits >= others;
    }

    /// With a small letter, as the second line of a sentence does.
    static bool beginsInside(std::u16string_view line)
    {
        return isAsciiLetter(line.front()) && !isAsciiCapital(line.front());
    }

    /// A whole sentence, not the name of a firm with a full stop.
    static bool isSentence(std::u16string_view line)
    {
        constexpr std::size_t kLongestFirm = 40;
        return endsSentence(line) &&
               (line.size() > kLongestFirm ||
                std::u16string_view(u"。？！").find(line.back()) != std::u16string_view::npos);
    }

    /// How many lines from `now` on are, letter by letter, those from `before` on.
    std::size_t sameLines(std::size_t before, std::size_t now) const
    {
        std::size_t length = 0;
        while (now + length < m_lines.size() && before + length < now &&
               m_lines[now + length].width <= kLongestField && !m_lines[now + length].span.empty() &&
               textOf(before + length) == textOf(now + length) && !isSentence(textOf(now + length)))
            ++length;
        return length;
    }

    void markReturningBlock(std::size_t first, std::size_t length)
    {
        for (std::size_t i = first; i < first + length; ++i)
            m_isFurniture[i] = true;
        std::size_t below = first + length;
        while (below < m_lines.size() && below < first + length + 2 && m_lines[below].span.empty())
            ++below;
        if (below < m_lines.size() && pageNumberOf(textOf(below)))
            m_isFurniture[below] = true;
    }

    /// "Company Name: Halden" / "Ticker: HLDN" / "Date: 2031-05-06": lines one below the other that return
    /// letter by letter, most of which bear data. At the top of the document they name the call and stay.
    void markReturningBlocks()
    {
        constexpr std::size_t kFewestLines = 3;
        constexpr int kShortField = 40;                            // columns; wrapped speech is wider
        std::unordered_map<std::u16string_view, std::size_t> seen; // where a first line stood
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].span.empty() || m_lines[i].rule || m_lines[i].width > kLongestField ||
                (m_lines[i].width > kShortField && !bearsData(textOf(i))))
                continue;
            const auto [place, added] = seen.try_emplace(textOf(i), i);
            if (added)
                continue;
            const std::size_t before = std::exchange(place->second, i);
            const std::size_t length = sameLines(before, i);
            if (length < kFewestLines)
                continue;
            std::size_t data = 0;
            std::size_t fields = 0;
            for (std::size_t k = 0; k < length; ++k) {
                data += bearsData(textOf(i + k));
                fields += isField(textOf(i + k));
            }
            if (2 * data < length || fields == 0)
                continue;
            if (linesAbove(before) >= kTitleLines)
                markReturningBlock(before, length);
            markReturningBlock(i, length);
            for (std::size_t k = 1; k < length; ++k)
                seen[textOf(i + k)] = i + k;
            i += length - 1;
        }
    }

    /// Lines that are not blank above a line, as far as the title reaches.
    std::size_t linesAbove(std::size_t line) const
    {
        std::size_t above = 0;
        for (std::size_t i = line; i-- > 0 && above < kTitleLines;)
            above += !m_lines[i].span.empty();
        return above;
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
