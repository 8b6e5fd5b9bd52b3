#include "intake/formats/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace earshot {
namespace {

/// Shorter lines are no prose: a name, a cell of a table.
constexpr std::size_t kProse = 20;
constexpr std::size_t kLeastLines = 3;

double medianWidth(std::vector<double> widths)
{
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
}

/// How a page would fall apart at a place between its columns.
struct Cut {
    double at = 0;
    std::size_t crossing = 0;
    std::vector<double> left; ///< widths of the lines of prose on each side
    std::vector<double> right;
    double leftEdge = 0;
    double rightEdge = 0;

    /// Columns of prose fill their room; cells of a table do not.
    bool holds(std::size_t lines) const
    {
        return left.size() >= kLeastLines && right.size() >= kLeastLines && crossing * 4 <= lines &&
               medianWidth(left) > 0.55 * (at - leftEdge) && medianWidth(right) > 0.55 * (rightEdge - at);
    }
};

Cut cutAt(const std::vector<PdfLine>& page, double at)
{
    constexpr double kTouch = 2;
    Cut cut{.at = at, .left = {}, .right = {}, .leftEdge = at, .rightEdge = at};
    for (const PdfLine& line : page) {
        const bool prose = line.text.size() >= kProse;
        if (line.right <= at + kTouch && prose) {
            cut.left.push_back(line.right - line.left);
            cut.leftEdge = std::min(cut.leftEdge, line.left);
        } else if (line.left >= at - kTouch && prose) {
            cut.right.push_back(line.right - line.left);
            cut.rightEdge = std::max(cut.rightEdge, line.right);
        } else if (line.left < at - kTouch && line.right > at + kTouch) {
            ++cut.crossing;
        }
    }
    return cut;
}

std::optional<Cut> bestCut(const std::vector<PdfLine>& page, double width)
{
    constexpr double kStep = 4;
    std::optional<Cut> best;
    for (double at = 0.35 * width; at <= 0.65 * width && width < 10'000; at += kStep) {
        Cut cut = cutAt(page, at);
        if (cut.holds(page.size()) && (!best || cut.crossing < best->crossing))
            best = std::move(cut);
    }
    return best;
}

/// For the lines of a column of short cells, by their place in the page: the line each belongs behind.
/// Empty unless most of them stand beside one.
std::map<std::size_t, std::size_t> rowsOf(const std::vector<PdfLine>& page,
                                          const std::vector<std::size_t>& column)
{
    constexpr double kSameRow = 2;
    std::map<double, std::vector<std::size_t>> byTop;
    for (std::size_t i = 0; i < page.size(); ++i)
        byTop[page[i].top].push_back(i);
    std::map<std::size_t, std::size_t> rows;
    for (const std::size_t cell : column) {
        const auto end = byTop.upper_bound(page[cell].top + kSameRow);
        std::optional<std::size_t> beside;
        for (auto it = byTop.lower_bound(page[cell].top - kSameRow); it != end; ++it)
            for (const std::size_t i : it->second)
                if (page[i].right < page[cell].left && std::abs(page[i].size - page[cell].size) < 0.5 &&
                    (!beside || page[i].right > page[*beside].right))
                    beside = i;
        if (beside)
            rows[cell] = *beside;
    }
    if (rows.size() < kLeastLines || rows.size() * 10 < column.size() * 7)
        rows.clear();
    return rows;
}

/// Poppler reads a list of names and a list of titles beside it one after the other: back to rows.
void joinRows(std::vector<PdfLine>& page)
{
    constexpr std::size_t kLongestCell = 80;
    constexpr double kSameLeft = 6;
    std::map<int, std::vector<std::size_t>> columns; // by left edge
    for (std::size_t i = 0; i < page.size(); ++i)
        if (page[i].text.size() <= kLongestCell && std::abs(page[i].left) < 10'000)
            columns[static_cast<int>(page[i].left / kSameLeft)].push_back(i);
    std::vector<bool> gone(page.size());
    for (auto column = columns.rbegin(); column != columns.rend(); ++column) // from the right
        for (const auto& [cell, row] : rowsOf(page, column->second)) {
            if (gone[cell] || gone[row])
                continue;
            PdfLine& line = page[row];
            const auto shift = static_cast<std::int32_t>(line.text.size()) + 1;
            line.text += u'\t' + page[cell].text;
            for (const Span& bold : page[cell].bold)
                line.bold.push_back(bold.shifted(shift));
            line.right = page[cell].right;
            gone[cell] = true;
        }
    std::size_t i = 0;
    std::erase_if(page, [&](const PdfLine&) { return gone[i++]; });
}

} // namespace

void orderColumns(std::vector<PdfLine>& page, double width)
{
    const std::optional<Cut> cut = bestCut(page, width);
    if (!cut)
        return joinRows(page);
    const auto crosses = [&](const PdfLine& line) {
        return line.left < cut->at - 2 && line.right > cut->at + 2;
    };
    // Lines across both columns part the page into bands, each read column by column.
    std::vector<double> bands;
    for (const PdfLine& line : page)
        if (crosses(line))
            bands.push_back(line.top);
    std::ranges::sort(bands);
    struct Place {
        std::ptrdiff_t band;
        int column;
        double top;
        auto operator<=>(const Place&) const = default;
    };
    const auto placeOf = [&](const PdfLine& line) {
        const auto band = std::ranges::upper_bound(bands, line.top) - bands.begin();
        return Place{band, crosses(line) ? 0 : line.left < cut->at ? 1 : 2, line.top};
    };
    std::ranges::stable_sort(page, {}, placeOf);
}

} // namespace earshot
