#include "views/review_layout.h"

#include "support/qt_text.h"
#include "text/script.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {
namespace {

constexpr int gutter = 46;
constexpr int padding = 20;
constexpr int rowGap = 7;

/// Signs that are not seen are shown as signs that are; none is acted upon.
QChar shown(QChar c)
{
    constexpr char16_t controlPictures = 0x2400;
    constexpr char16_t lineSeparator = 0x2028;
    constexpr char16_t middleDot = 0x2027;
    constexpr char16_t lozenge = 0x25CA;
    const char16_t unit = c.unicode();
    if (unit == u'\n' || unit == u'\r' || unit == u'\v' || unit == u'\f') {
        return QChar(lineSeparator);
    }
    if (unit == u'\t') {
        return QChar(u' ');
    }
    if (unit < 0x20) {
        return QChar(static_cast<char16_t>(controlPictures + unit));
    }
    if (unit == 0x00AD) {
        return QChar(middleDot);
    }
    const bool unseen = (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x202A && unit <= 0x202E) ||
                        (unit >= 0x2060 && unit <= 0x2069) || unit == 0xFEFF || (unit >= 0x7F && unit < 0xA0);
    return unseen ? QChar(lozenge) : c;
}

QString visibleText(std::u16string_view text)
{
    QString out = toQString(text);
    for (QChar& c : out) {
        c = shown(c);
    }
    return out;
}

} // namespace

ReviewColumns ReviewColumns::of(const TranscriptMetrics& metrics, int viewportWidth)
{
    ReviewColumns columns;
    const int half = (viewportWidth - gutter) / 2;
    columns.width = std::clamp(half - 2 * padding, 60, static_cast<int>(metrics.measure));
    columns.original = gutter;
    columns.middle = gutter + half - padding / 2;
    columns.repaired = columns.middle + padding;
    return columns;
}

void ReviewLayout::setContent(std::shared_ptr<const Reading> reading)
{
    m_reading = std::move(reading);
    m_rows = m_reading ? reviewRows(*m_reading) : std::vector<ReviewRow>();
    m_topRow = 0;
    m_topInset = -m_metrics.edge;
    estimateAll();
}

void ReviewLayout::setMetrics(const TranscriptMetrics& metrics)
{
    m_metrics = metrics;
    estimateAll();
}

void ReviewLayout::setGeometry(const ReviewColumns& columns, int viewportHeight)
{
    const bool wider = columns.width != m_columns.width;
    m_columns = columns;
    m_viewportHeight = viewportHeight;
    m_valid = false;
    if (wider) {
        estimateAll();
    }
}

int ReviewLayout::estimate(const ReviewRow& row) const
{
    // The longer side decides; a line of Chinese holds fewer signs than one of English.
    const std::int32_t units = std::max(row.clean.length(), row.sourceApart ? 0 : row.source.length());
    const bool chinese = m_reading && isChinese(m_reading->document.language);
    const double advance = std::max(1.0, chinese ? m_metrics.hanAdvance : m_metrics.latinAdvance);
    const int lines = 1 + static_cast<int>(units * advance / std::max(60, m_columns.width));
    const int header = row.turn ? m_metrics.headerHeight + m_metrics.turnGap : rowGap;
    return header + static_cast<int>(lines * m_metrics.lineHeight);
}

void ReviewLayout::estimateAll()
{
    m_layouts.clear();
    m_valid = false;
    std::vector<std::int32_t> heights;
    heights.reserve(m_rows.size());
    for (const ReviewRow& row : m_rows) {
        heights.push_back(estimate(row));
    }
    m_heights.assign(std::move(heights));
}

QString ReviewLayout::originalText(const ReviewRow& row) const
{
    const Document& document = m_reading->document;
    if (row.sourceApart) {
        return visibleText(row.clean.in(document.text));
    }
    QString text = visibleText(row.source.in(document.source));
    // Where a page broke a line of prose its sign is enough: the other half of the line is read on at once.
    const auto first = std::ranges::lower_bound(document.repairs, row.source.begin(), {},
                                                [](const Repair& repair) { return repair.source.begin(); });
    for (auto repair = first; repair != document.repairs.end() && repair->source.end() <= row.source.end();
         ++repair) {
        if (repair->kind != RepairKind::LineJoin) {
            continue;
        }
        for (std::int32_t at = repair->source.begin(); at < repair->source.end(); ++at) {
            QChar& sign = text[at - row.source.begin()];
            sign = sign == QChar::LineSeparator ? QChar(u'⏎') : sign;
        }
    }
    return text;
}

const ReviewLayout::Row& ReviewLayout::layout(std::size_t index)
{
    std::unique_ptr<Row>& kept = m_layouts[index];
    if (!kept) {
        const ReviewRow& row = m_rows[index];
        RowFrame frame;
        frame.gap = row.turn ? m_metrics.turnGap : rowGap;
        frame.header = row.turn ? m_metrics.headerHeight : 0;
        const double width = m_columns.width;
        // Layouts cannot be moved: they are made where they stay.
        kept.reset(new Row{
            ParagraphLayout(originalText(row), frame, m_metrics, width),
            ParagraphLayout(toQString(row.clean.in(m_reading->document.text)), frame, m_metrics, width)});
        kept->height = std::max(kept->original.height(), kept->repaired.height());
        m_heights.set(static_cast<std::int32_t>(index), kept->height);
    }
    return *kept;
}

const std::vector<ReviewLayout::VisibleRow>& ReviewLayout::visible()
{
    if (m_valid) {
        return m_visible;
    }
    m_visible.clear();
    settle();
    int y = -m_topInset;
    for (std::size_t row = m_topRow; row < m_rows.size() && y < m_viewportHeight; ++row) {
        const Row& laidOut = layout(row);
        m_visible.push_back({row, y, &laidOut});
        y += laidOut.height;
    }
    constexpr std::size_t mostKept = 400;
    if (m_layouts.size() > mostKept && !m_visible.empty()) {
        std::erase_if(m_layouts, [&](const auto& entry) {
            return entry.first < m_visible.front().row || entry.first > m_visible.back().row;
        });
    }
    m_valid = true;
    return m_visible;
}

/// The top row is one that is in sight, and the end of the text does not rise above the lower edge.
void ReviewLayout::settle()
{
    if (m_rows.empty()) {
        m_topRow = 0;
        m_topInset = 0;
        return;
    }
    m_topRow = std::min(m_topRow, m_rows.size() - 1);
    while (m_topInset < 0 && m_topRow > 0) {
        m_topInset += layout(--m_topRow).height;
    }
    while (m_topRow + 1 < m_rows.size() && m_topInset >= layout(m_topRow).height) {
        m_topInset -= layout(m_topRow++).height;
    }
    std::int64_t below = -m_topInset + m_metrics.edge;
    for (std::size_t row = m_topRow; row < m_rows.size() && below < m_viewportHeight; ++row) {
        below += layout(row).height;
    }
    m_topInset -= static_cast<int>(std::max<std::int64_t>(0, m_viewportHeight - below));
    while (m_topInset < 0 && m_topRow > 0) {
        m_topInset += layout(--m_topRow).height;
    }
    if (m_topRow == 0) {
        m_topInset = std::max(m_topInset, -m_metrics.edge);
    }
}

std::int64_t ReviewLayout::scrollOffset() const
{
    return m_heights.offset(static_cast<std::int32_t>(m_topRow)) + m_topInset + m_metrics.edge;
}

void ReviewLayout::scrollTo(std::int64_t offset)
{
    m_valid = false;
    if (m_rows.empty()) {
        return;
    }
    const std::int64_t at = offset - m_metrics.edge;
    const std::int32_t row = m_heights.rowAt(at);
    m_topRow = static_cast<std::size_t>(row);
    m_topInset = static_cast<int>(at - m_heights.offset(row));
}

void ReviewLayout::scrollBy(int pixels)
{
    m_valid = false;
    m_topInset += pixels;
}

void ReviewLayout::place(std::size_t row, int y)
{
    m_valid = false;
    m_topRow = row;
    m_topInset = -y;
}

std::int32_t ReviewLayout::topOffset() const
{
    return m_rows.empty() ? 0 : m_rows[m_topRow].clean.begin();
}

std::vector<QRectF> ReviewLayout::cleanRects(const VisibleRow& row, const Span& clean) const
{
    const Span& here = m_rows[row.row].clean;
    std::vector<QRectF> rects =
        row.layout->repaired.rectsOf(std::clamp(clean.begin(), here.begin(), here.end()) - here.begin(),
                                     std::clamp(clean.end(), here.begin(), here.end()) - here.begin());
    for (QRectF& rect : rects) {
        rect.translate(m_columns.repaired, row.y);
    }
    return rects;
}

std::vector<QRectF> ReviewLayout::sourceRects(const VisibleRow& row, const Span& source) const
{
    const ReviewRow& here = m_rows[row.row];
    if (here.sourceApart) {
        return {};
    }
    std::vector<QRectF> rects = row.layout->original.rectsOf(
        std::clamp(source.begin(), here.source.begin(), here.source.end()) - here.source.begin(),
        std::clamp(source.end(), here.source.begin(), here.source.end()) - here.source.begin());
    for (QRectF& rect : rects) {
        rect.translate(m_columns.original, row.y);
    }
    return rects;
}

const ReviewLayout::VisibleRow* ReviewLayout::rowAtY(int y)
{
    const auto& rows = visible();
    const auto found = std::ranges::find_if(
        rows, [&](const VisibleRow& row) { return y >= row.y && y < row.y + row.layout->height; });
    return found == rows.end() ? nullptr : &*found;
}

std::optional<std::int32_t> ReviewLayout::cleanAt(QPoint point)
{
    const VisibleRow* row = rowAtY(point.y());
    if (!row || point.x() < m_columns.middle) {
        return std::nullopt;
    }
    const QPointF inside(point.x() - m_columns.repaired, point.y() - row->y);
    return m_rows[row->row].clean.begin() + row->layout->repaired.positionAt(inside);
}

std::optional<std::int32_t> ReviewLayout::sourceAt(QPoint point)
{
    const VisibleRow* row = rowAtY(point.y());
    if (!row || point.x() >= m_columns.middle || m_rows[row->row].sourceApart) {
        return std::nullopt;
    }
    const QPointF inside(point.x() - m_columns.original, point.y() - row->y);
    return m_rows[row->row].source.begin() + row->layout->original.positionAt(inside);
}

QRectF ReviewLayout::caretRect(const VisibleRow& row, std::int32_t clean) const
{
    const Span& here = m_rows[row.row].clean;
    const ParagraphLayout& layout = row.layout->repaired;
    const int position = std::clamp(clean, here.begin(), here.end()) - here.begin();
    const double x = m_columns.repaired + layout.xOf(position);
    const double y = row.y + layout.lineTop(layout.lineOf(position));
    return {x - 0.75, y + 3, 1.5, m_metrics.lineHeight - 6};
}

} // namespace earshot::ui
