#include "intake/blocks.h"
#include "intake/formats/pdf_lines.h"
#include "intake/formats/text_writer.h"
#include "intake/repair/page_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unicode/uchar.h>

namespace earshot {
namespace {

/// Lines whose left edges differ by less than this, in points, begin in one column (an indent included).
constexpr double kColumn = 40;
/// A line of running text is longer than this many times its letters' size.
constexpr double kNarrowest = 12;
/// A gap wider than the usual one by this much ends a paragraph.
constexpr double kWider = 1.3;

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

/// "Operator: …", "JANE ROE: …", "张三：…": what may be a speaker's label.
bool beginsLikeALabel(std::u16string_view line)
{
    constexpr std::size_t kLongestLabel = 60;
    if (line.empty() || !(isHan(line[0]) || u_isupper(line[0])))
        return false;
    const std::size_t sign = line.substr(0, kLongestLabel).find_first_of(u":：.?!。？！");
    return sign != std::u16string_view::npos && (line[sign] == u':' || line[sign] == u'：');
}

/// A row of a table: its cells stand behind tabs.
bool isRow(std::u16string_view line)
{
    constexpr std::size_t kLongestRow = 100;
    return line.size() <= kLongestRow && line.find(u'\t') != std::u16string_view::npos;
}

bool beginsItem(std::u16string_view line)
{
    return !line.empty() && std::u16string_view(u"•●▪■◆‣·").find(line[0]) != std::u16string_view::npos;
}

} // namespace

PdfFlow::PdfFlow(const PdfPages& pages)
{
    std::map<int, std::size_t> sizes; // letters by size in half points
    std::vector<double> leadings;
    for (std::size_t i = 0; i < pages.lines.size(); ++i) {
        const PdfLine& line = pages.lines[i];
        sizes[static_cast<int>(std::lround(std::min(line.size, 1000.0) * 2))] += line.text.size();
        if (i + 1 < pages.lines.size()) {
            const PdfLine& next = pages.lines[i + 1];
            const double height = line.bottom - line.top;
            if (next.page == line.page && next.top > line.top && std::abs(next.size - line.size) < 0.5 &&
                height > 0)
                leadings.push_back((next.top - line.top) / height);
        }
    }
    m_leading = percentile(std::move(leadings), 0.5);
    if (!sizes.empty())
        m_bodySize =
            std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; })->first / 2.0;
    findColumns(pages);
}

/// Where lines of other sizes (titles, heads) begin beside those of the body, the body's say how far they
/// reach.
void PdfFlow::findColumns(const PdfPages& pages)
{
    constexpr double kSameSize = 0.15;                 // of the size
    using Rights = std::map<int, std::vector<double>>; // by left edge in steps of a column
    Rights all;
    Rights body;
    for (const PdfLine& line : pages.lines) {
        if (line.furniture || isRule(line.text) || std::abs(line.left) >= 100'000)
            continue;
        const int step = static_cast<int>(std::floor(line.left / kColumn));
        all[step].push_back(line.right);
        if (std::abs(line.size - m_bodySize) < kSameSize * m_bodySize)
            body[step].push_back(line.right);
    }
    const auto near = [](const Rights& rights, int step) { // an indent may fall into the step beside
        std::vector<double> found;
        for (int beside = step - 1; beside <= step + 1; ++beside)
            if (const auto there = rights.find(beside); there != rights.end())
                found.insert(found.end(), there->second.begin(), there->second.end());
        return found;
    };
    for (const auto& [step, rights] : all)
        m_columns.push_back({step * kColumn, percentile(near(body.contains(step) ? body : all, step), 0.95)});
}

double PdfFlow::rightEdge(const PdfLine& line) const
{
    const double left = std::floor(line.left / kColumn) * kColumn;
    const auto found = std::ranges::lower_bound(m_columns, left - 0.5, {}, &Column::left);
    return found == m_columns.end() ? line.right : found->right;
}

bool PdfFlow::gapBetween(const PdfLine& line, const PdfLine& next) const
{
    const double height = line.bottom - line.top;
    return next.page != line.page || next.top < line.top || next.top - line.top > kWider * m_leading * height;
}

bool PdfFlow::continues(const PdfLine& line, const PdfLine& next) const
{
    if (isRule(line.text) || isRule(next.text) || std::abs(line.size - next.size) > 0.1 * line.size)
        return false;
    // A label in bold ends where the speech begins; a line of speech ends where a bold label begins.
    const bool allBold = line.startsBold() && line.endsBold() && line.bold.size() == 1;
    const bool nextAllBold = next.startsBold() && next.endsBold() && next.bold.size() == 1;
    if (allBold != nextAllBold && (allBold || next.startsBold()))
        return false;
    if (next.startsBold() && !line.endsBold())
        return false;
    const bool ends = endsSentence(line.text);
    if ((ends && beginsLikeALabel(next.text)) || beginsItem(next.text))
        return false;
    const bool newColumn = next.page != line.page || next.top < line.top;
    if (newColumn && ends && next.left > line.left + next.size && next.page == line.page + 1)
        return false; // an indent on the new page
    if (!newColumn && gapBetween(line, next))
        return false;
    if (!newColumn && next.left > line.left + next.size && !beginsItem(line.text))
        return false;
    if (line.right - line.left < kNarrowest * line.size || isRow(line.text) || isRow(next.text))
        return false; // a name, a title, a row
    // The first word of the next line would have found room: the line ended by itself.
    const double room = rightEdge(line) - line.right;
    return room < next.firstWord + 0.25 * next.size;
}

} // namespace earshot
