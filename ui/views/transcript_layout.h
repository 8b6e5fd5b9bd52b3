#pragma once

#include "views/height_index.h"
#include "views/paragraph_layout.h"
#include "views/paragraphs.h"

#include <QPoint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace earshot::ui {

/// Which rows of a transcript are on the screen, and where. Only those are laid out; the others have
/// estimated heights, corrected when they come into sight without what is in sight moving: the place on the
/// screen is kept as "so many pixels into that row", and the scroll position follows from it.
class TranscriptLayout {
public:
    struct VisibleRow {
        std::int32_t row = 0;
        int y = 0; ///< of the row's top, from the top of the viewport; negative for the first
        const ParagraphLayout* layout = nullptr;
    };
    /// A place in the text and where it stands on the screen.
    struct Anchor {
        std::int32_t offset = 0;
        int y = 0;
    };

    void setContent(std::shared_ptr<const Reading> reading);
    void setMetrics(const TranscriptMetrics& metrics);
    /// What of the content is shown: indices of paragraphs, ascending.
    void setRows(std::vector<std::int32_t> paragraphs);
    void setGeometry(double columnWidth, int viewportHeight);

    const Reading* reading() const { return m_reading.get(); }
    const TranscriptMetrics& metrics() const { return m_metrics; }
    const std::vector<Paragraph>& paragraphs() const { return m_paragraphs; }
    double columnWidth() const { return m_columnWidth; }
    std::int32_t rowCount() const { return static_cast<std::int32_t>(m_rows.size()); }
    const Paragraph& paragraph(std::int32_t row) const;
    /// Null for text outside the turns.
    const Turn* turn(std::int32_t row) const;
    TurnPlace place(std::int32_t row) const;
    /// The row says who speaks: it is the first one shown of its turn.
    bool hasHeader(std::int32_t row) const;
    /// The row that holds the offset or the nearest one shown; -1 without rows.
    std::int32_t rowOf(std::int32_t offset) const;
    /// Some row holds the offset: neither a label nor hidden by the filter.
    bool shows(std::int32_t offset) const;

    /// Lays out what is in sight.
    const std::vector<VisibleRow>& visible();
    const ParagraphLayout& layout(std::int32_t row);

    std::int64_t contentHeight() const;
    std::int64_t scrollOffset() const;
    void scrollBy(int pixels);
    void scrollTo(std::int64_t offset);
    /// The offset of the text nearest to the top that is in sight, with its place. The one last restored
    /// stays until something scrolls, so that a window dragged to and fro comes back to the same line.
    Anchor anchor();
    void restore(const Anchor& anchor);
    /// Height above a row, as far as it is known.
    std::int64_t rowOffset(std::int32_t row) const { return m_heights.offset(row) + m_metrics.edge; }
    /// The text position nearest to a point of the viewport, the column's left being x = 0.
    std::int32_t offsetAt(QPoint point);
    /// The character under the point; none beside the text.
    std::optional<std::int32_t> characterAt(QPoint point);
    /// Rectangles of a span in sight, relative to the viewport's top and the column's left.
    std::vector<QRectF> rectsOf(const Span& span);

private:
    RowFrame frame(std::int32_t row) const;
    int estimate(std::int32_t row) const;
    void estimateAll();
    void invalidate();
    void settle();
    void evict(std::int32_t first, std::int32_t last);
    int realHeight(std::int32_t row) { return layout(row).height(); }

    std::shared_ptr<const Reading> m_reading;
    TranscriptMetrics m_metrics;
    std::vector<Paragraph> m_paragraphs;
    std::vector<TurnPlace> m_places;
    std::vector<std::int32_t> m_hanCounts; ///< wide characters of each paragraph, for estimates
    std::vector<std::int32_t> m_rows;      ///< paragraph of each row
    HeightIndex m_heights;
    std::unordered_map<std::int32_t, std::unique_ptr<ParagraphLayout>> m_layouts;
    std::vector<VisibleRow> m_visible;
    std::optional<Anchor> m_restored;
    bool m_valid = false;
    double m_columnWidth = 600;
    int m_viewportHeight = 400;
    std::int32_t m_topRow = 0;
    int m_topInset =
        0; ///< pixels of the top row above the viewport's edge; negative in the edge above the first row
};

} // namespace earshot::ui
