#include "views/transcript_layout.h"

#include "support/qt_text.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {

namespace {

/// Laid-out rows kept beyond those in sight, so that turning back costs nothing.
constexpr std::size_t keptLayouts = 160;

std::int32_t wideCharacters(std::u16string_view text)
{
    return static_cast<std::int32_t>(std::ranges::count_if(text, [](char16_t c) { return c >= 0x2E80; }));
}

} // namespace

void TranscriptLayout::setContent(std::shared_ptr<const Reading> reading)
{
    m_reading = std::move(reading);
    m_paragraphs.clear();
    m_places.clear();
    m_hanCounts.clear();
    if (m_reading) {
        m_paragraphs = paragraphsOf(m_reading->document, m_reading->call);
        m_places = placesOf(m_reading->call);
        m_hanCounts.reserve(m_paragraphs.size());
        for (const Paragraph& paragraph : m_paragraphs) {
            m_hanCounts.push_back(wideCharacters(paragraph.span.in(m_reading->document.text)));
        }
    }
    m_topRow = 0;
    m_topInset = 0;
    setRows({});
}

void TranscriptLayout::setMetrics(const TranscriptMetrics& metrics)
{
    m_metrics = metrics;
    estimateAll();
}

void TranscriptLayout::setRows(std::vector<std::int32_t> paragraphs)
{
    m_rows = std::move(paragraphs);
    m_topRow = 0;
    m_topInset = -m_metrics.edge;
    m_restored.reset();
    estimateAll();
}

void TranscriptLayout::setGeometry(double columnWidth, int viewportHeight)
{
    const bool sameColumn = columnWidth == m_columnWidth;
    m_viewportHeight = viewportHeight;
    m_columnWidth = columnWidth;
    if (sameColumn) {
        invalidate();
    } else {
        estimateAll();
    }
}

const Paragraph& TranscriptLayout::paragraph(std::int32_t row) const
{
    return m_paragraphs[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

const Turn* TranscriptLayout::turn(std::int32_t row) const
{
    const auto turn = paragraph(row).turn;
    return turn ? &m_reading->call.turns[static_cast<std::size_t>(*turn)] : nullptr;
}

TurnPlace TranscriptLayout::place(std::int32_t row) const
{
    const auto turn = paragraph(row).turn;
    return turn ? m_places[static_cast<std::size_t>(*turn)] : TurnPlace();
}

bool TranscriptLayout::hasHeader(std::int32_t row) const
{
    const Turn* speaking = turn(row);
    if (!speaking ||
        (!speaking->speaker && speaking->role != Role::Unknown && speaking->role != Role::Operator)) {
        return false;
    }
    return row == 0 || paragraph(row - 1).turn != paragraph(row).turn;
}

std::int32_t TranscriptLayout::rowOf(std::int32_t offset) const
{
    if (m_rows.empty()) {
        return -1;
    }
    const auto behind = std::ranges::lower_bound(m_rows, offset, {}, [this](std::int32_t paragraph) {
        return m_paragraphs[static_cast<std::size_t>(paragraph)].span.end();
    });
    return std::min(static_cast<std::int32_t>(behind - m_rows.begin()), rowCount() - 1);
}

bool TranscriptLayout::shows(std::int32_t offset) const
{
    const std::int32_t row = rowOf(offset);
    if (row < 0) {
        return false;
    }
    return paragraph(row).span.begin() <= offset && offset <= paragraph(row).span.end();
}

RowFrame TranscriptLayout::frame(std::int32_t row) const
{
    RowFrame frame;
    const TurnPlace here = place(row);
    const bool header = hasHeader(row);
    if (header) {
        frame.header = m_metrics.headerHeight;
    }
    if (here.part == TurnPlace::Part::Answer || here.part == TurnPlace::Part::Clarification) {
        frame.indent = m_metrics.answerIndent;
    }
    if (paragraph(row).continued || row == 0) {
        return frame;
    }
    const bool sameTurn = paragraph(row - 1).turn == paragraph(row).turn;
    frame.gap = sameTurn ? m_metrics.paragraphGap : m_metrics.turnGap;
    if (!sameTurn && here.part == TurnPlace::Part::Question && here.opensPair) {
        frame.gap = m_metrics.pairGap;
    }
    return frame;
}

int TranscriptLayout::estimate(std::int32_t row) const
{
    const RowFrame around = frame(row);
    const auto index = static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)]);
    const double wide = m_hanCounts[index];
    const double narrow = m_paragraphs[index].span.length() - wide;
    const double width = wide * m_metrics.hanAdvance + narrow * m_metrics.latinAdvance;
    // Half a word is lost at the end of each line of Latin text.
    const double usable =
        std::max(40.0, m_columnWidth - around.indent) - (narrow > wide ? 3 * m_metrics.latinAdvance : 0);
    const double lines = std::max(1.0, std::ceil(width / usable));
    return around.above() + static_cast<int>(std::ceil(lines * m_metrics.lineHeight));
}

void TranscriptLayout::estimateAll()
{
    m_layouts.clear();
    std::vector<std::int32_t> heights(m_rows.size());
    for (std::int32_t row = 0; row < rowCount(); ++row) {
        heights[static_cast<std::size_t>(row)] = estimate(row);
    }
    m_heights.assign(std::move(heights));
    invalidate();
}

void TranscriptLayout::invalidate()
{
    m_visible.clear();
    m_valid = false;
}

const ParagraphLayout& TranscriptLayout::layout(std::int32_t row)
{
    auto& kept = m_layouts[row];
    if (!kept && paragraph(row).rule) {
        kept = std::make_unique<ParagraphLayout>(QString(), frame(row), m_metrics, m_columnWidth);
        m_heights.set(row, kept->height());
    } else if (!kept) {
        const QString text = toQString(paragraph(row).span.in(m_reading->document.text));
        kept = std::make_unique<ParagraphLayout>(text, frame(row), m_metrics, m_columnWidth);
        m_heights.set(row, kept->height());
    }
    return *kept;
}

const std::vector<TranscriptLayout::VisibleRow>& TranscriptLayout::visible()
{
    if (m_valid || m_rows.empty()) {
        return m_visible;
    }
    settle();
    m_visible.clear();
    int y = -m_topInset;
    for (std::int32_t row = m_topRow; row < rowCount() && y < m_viewportHeight; ++row) {
        const ParagraphLayout& laidOut = layout(row);
        m_visible.push_back({row, y, &laidOut});
        y += laidOut.height();
    }
    m_valid = true;
    evict(m_topRow, m_visible.empty() ? m_topRow : m_visible.back().row);
    return m_visible;
}

/// Brings the top row and its inset into their ranges, with real heights, and keeps the page full at the end.
void TranscriptLayout::settle()
{
    m_topRow = std::clamp(m_topRow, 0, rowCount() - 1);
    while (m_topInset < 0 && m_topRow > 0) {
        --m_topRow;
        m_topInset += realHeight(m_topRow);
    }
    while (m_topInset >= realHeight(m_topRow) && m_topRow + 1 < rowCount()) {
        m_topInset -= realHeight(m_topRow);
        ++m_topRow;
    }
    int below = -m_topInset;
    std::int32_t row = m_topRow;
    while (row < rowCount() && below < m_viewportHeight) {
        below += realHeight(row++);
    }
    const int spare = m_viewportHeight - below - m_metrics.edge;
    if (row == rowCount() && spare > 0) {
        m_topInset -= spare;
        while (m_topInset < 0 && m_topRow > 0) {
            --m_topRow;
            m_topInset += realHeight(m_topRow);
        }
    }
    if (m_topRow == 0) {
        m_topInset = std::max(m_topInset, -m_metrics.edge);
    }
}

void TranscriptLayout::evict(std::int32_t first, std::int32_t last)
{
    if (m_layouts.size() <= keptLayouts + static_cast<std::size_t>(last - first)) {
        return;
    }
    const auto margin = static_cast<std::int32_t>(keptLayouts / 4);
    std::erase_if(m_layouts, [&](const auto& entry) {
        return entry.first < first - margin || entry.first > last + margin;
    });
}

std::int64_t TranscriptLayout::contentHeight() const
{
    return m_heights.total() + 2 * m_metrics.edge;
}

std::int64_t TranscriptLayout::scrollOffset() const
{
    return m_rows.empty() ? 0 : m_heights.offset(m_topRow) + m_topInset + m_metrics.edge;
}

void TranscriptLayout::scrollBy(int pixels)
{
    m_topInset += pixels;
    m_restored.reset();
    invalidate();
}

void TranscriptLayout::scrollTo(std::int64_t offset)
{
    if (m_rows.empty()) {
        return;
    }
    const std::int64_t inside = offset - m_metrics.edge;
    m_topRow = m_heights.rowAt(inside);
    m_topInset = static_cast<int>(inside - m_heights.offset(m_topRow));
    m_restored.reset();
    invalidate();
}

TranscriptLayout::Anchor TranscriptLayout::anchor()
{
    if (m_restored) {
        return *m_restored;
    }
    for (const VisibleRow& row : visible()) {
        for (int line = 0; line < row.layout->lineCount(); ++line) {
            const int y = row.y + static_cast<int>(row.layout->lineTop(line));
            if (y >= 0) {
                return {paragraph(row.row).span.begin() + row.layout->lineStart(line), y};
            }
        }
    }
    return {m_rows.empty() ? 0 : paragraph(m_topRow).span.begin(), -m_topInset};
}

void TranscriptLayout::restore(const Anchor& anchor)
{
    const std::int32_t row = rowOf(anchor.offset);
    if (row < 0) {
        return;
    }
    const ParagraphLayout& laidOut = layout(row);
    const int position = std::clamp(anchor.offset - paragraph(row).span.begin(), 0, laidOut.length());
    m_topRow = row;
    m_topInset = static_cast<int>(laidOut.lineTop(laidOut.lineOf(position))) - anchor.y;
    m_restored = anchor;
    invalidate();
}

std::int32_t TranscriptLayout::offsetAt(QPoint point)
{
    const auto& rows = visible();
    if (rows.empty()) {
        return 0;
    }
    const VisibleRow* hit = &rows.front();
    for (const VisibleRow& row : rows) {
        if (row.y > point.y()) {
            break;
        }
        hit = &row;
    }
    return paragraph(hit->row).span.begin() + hit->layout->positionAt(QPointF(point.x(), point.y() - hit->y));
}

std::optional<std::int32_t> TranscriptLayout::characterAt(QPoint point)
{
    for (const VisibleRow& row : visible()) {
        if (point.y() >= row.y && point.y() < row.y + row.layout->height()) {
            const auto at = row.layout->characterAt(QPointF(point.x(), point.y() - row.y));
            return at ? std::optional(paragraph(row.row).span.begin() + *at) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::vector<QRectF> TranscriptLayout::rectsOf(const Span& span)
{
    std::vector<QRectF> rects;
    for (const VisibleRow& row : visible()) {
        const Span& here = paragraph(row.row).span;
        if (!here.overlaps(span)) {
            continue;
        }
        const int begin = std::max(span.begin(), here.begin()) - here.begin();
        const int end = std::min(span.end(), here.end()) - here.begin();
        for (const QRectF& rect : row.layout->rectsOf(begin, end)) {
            rects.push_back(rect.translated(0, row.y));
        }
    }
    return rects;
}

} // namespace earshot::ui
