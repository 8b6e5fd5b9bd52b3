#include "intake/blocks.h"
#include "intake/formats/pdf_lines.h"
#include "intake/repair/page_lines.h"
#include "text/script.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace earshot {
namespace {

/// How far from the edge of a page, as a share of its height, its furniture stands.
constexpr double kZone = 0.15;
/// Share of the pages on which furniture returns. Left and right pages may differ, the cover has none.
constexpr double kShare = 0.3;

enum class Edge { Upper, Lower };

/// Lines of one page, outermost first, as far as the zone reaches.
std::vector<std::size_t> zoneOf(const PdfPages& pages, std::size_t first, std::size_t end, Edge edge)
{
    std::vector<std::size_t> zone;
    const double height = pages.heights[static_cast<std::size_t>(pages.lines[first].page) - 1];
    for (std::size_t i = first; i < end; ++i) {
        const PdfLine& line = pages.lines[i];
        if (edge == Edge::Upper ? line.bottom < kZone * height : line.top > (1 - kZone) * height)
            zone.push_back(i);
    }
    std::ranges::stable_sort(zone, [&](std::size_t a, std::size_t b) {
        return edge == Edge::Upper ? pages.lines[a].top < pages.lines[b].top
                                   : pages.lines[a].bottom > pages.lines[b].bottom;
    });
    return zone;
}

/// Where a pattern stands, page by page.
struct Places {
    std::set<int> pages;
    std::vector<double> tops;
    std::map<int, int> numberLessPage; ///< for a bare number: by its distance from the page's own
};

bool isBareNumber(std::u16string_view made)
{
    return made == u"#" || made == u"-#-" || made == u"–#–" || made == u"—#—" || made == u"#/#" ||
           made == u"|#";
}

/// The address that a browser prints under each page, alone or with the page's number.
bool isAddress(std::u16string_view line)
{
    constexpr std::array<std::u16string_view, 3> kSchemes = {u"http://", u"https://", u"file:///"};
    if (std::ranges::none_of(kSchemes, [&](std::u16string_view scheme) { return line.starts_with(scheme); }))
        return false;
    const std::size_t end = std::min(line.find_first_of(u" \t"), line.size());
    return line.substr(end).find_first_not_of(u" \t0123456789/") == std::u16string_view::npos;
}

/// Day and time of printing, before the title in the head that a browser prints: "7/30/25, 10:00 AM",
/// "2025/7/30 10:00". They are no date of the call.
bool beginsWithPrintTime(std::u16string_view line)
{
    const std::u16string_view stamp = line.substr(0, line.find(u'\t'));
    const std::u16string made = patternOf(stamp);
    return stamp.size() < line.size() &&
           (made.starts_with(u"#/#/#,#:#") || made.starts_with(u"#/#/#:#") ||
            made.starts_with(u"#/#/#上午#:#") || made.starts_with(u"#/#/#下午#:#"));
}

int firstNumber(std::u16string_view line)
{
    int value = 0;
    bool found = false;
    for (const char16_t c : line) {
        if (isAsciiDigit(c) && value < 100'000) {
            value = value * 10 + (c - u'0');
            found = true;
        } else if (found) {
            break;
        }
    }
    return value;
}

class Furniture {
public:
    explicit Furniture(std::size_t pageCount) : m_pageCount(pageCount) {}

    void see(const PdfLine& line, Edge edge)
    {
        const std::u16string made = patternOf(line.text);
        Places& places = m_places[{edge, made}];
        places.pages.insert(line.page);
        places.tops.push_back(line.top);
        if (isBareNumber(made))
            ++places.numberLessPage[firstNumber(line.text) - line.page];
    }

    bool holds(const PdfLine& line, Edge edge) const
    {
        const std::u16string made = patternOf(line.text);
        const auto found = m_places.find({edge, made});
        if (found == m_places.end())
            return false;
        const Places& places = found->second;
        if (isBareNumber(made)) {
            const auto agree = places.numberLessPage.find(firstNumber(line.text) - line.page);
            return static_cast<std::size_t>(agree->second) >= std::min<std::size_t>(2, m_pageCount);
        }
        const bool numbered = made.find(u'#') != std::u16string::npos;
        const std::size_t least =
            m_pageCount == 2
                ? 2
                : std::max<std::size_t>(
                      3, static_cast<std::size_t>(std::ceil(kShare * static_cast<double>(m_pageCount))));
        // A letter, or a short word that may be a label, returns by chance.
        if (places.pages.size() < least || (made.size() < 6 && !numbered))
            return false;
        constexpr double kSamePlace = 6;
        const auto near = std::ranges::count_if(
            places.tops, [&](double top) { return std::abs(top - line.top) < kSamePlace; });
        return static_cast<std::size_t>(near) * 2 >= least;
    }

private:
    std::size_t m_pageCount;
    std::map<std::pair<Edge, std::u16string>, Places> m_places;
};

} // namespace

void markFurniture(PdfPages& pages)
{
    Furniture furniture(pages.heights.size());
    const auto eachPage = [&](const auto& act) {
        for (std::size_t first = 0; first < pages.lines.size();) {
            std::size_t end = first;
            while (end < pages.lines.size() && pages.lines[end].page == pages.lines[first].page)
                ++end;
            for (const Edge edge : {Edge::Upper, Edge::Lower})
                act(zoneOf(pages, first, end, edge), edge);
            first = end;
        }
    };
    eachPage([&](const std::vector<std::size_t>& zone, Edge edge) {
        for (const std::size_t i : zone)
            furniture.see(pages.lines[i], edge);
    });
    eachPage([&](const std::vector<std::size_t>& zone, Edge edge) {
        for (const std::size_t i : zone) {
            PdfLine& line = pages.lines[i];
            if (isRule(line.text))
                continue; // it may part two turns
            if (edge == Edge::Lower ? isAddress(line.text) : beginsWithPrintTime(line.text)) {
                line.furniture = true;
                continue;
            }
            if (!furniture.holds(line, edge))
                break;
            const bool namesTheCall =
                line.page == 1 && edge == Edge::Upper && !isBareNumber(patternOf(line.text));
            line.furniture = !namesTheCall;
        }
    });
}

} // namespace earshot
