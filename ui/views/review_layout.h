#pragma once

#include "models/review_rows.h"
#include "views/height_index.h"
#include "views/paragraph_layout.h"

#include <QPoint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace earshot::ui {

/// Columns of the review, in pixels of the viewport.
struct ReviewColumns {
    static ReviewColumns of(const TranscriptMetrics& metrics, int viewportWidth);
    int original = 0; ///< left edge of the original's text
    int repaired = 0; ///< and of the text made of it
    int middle = 0;   ///< the line between them
    int width = 0;    ///< of each
};

/// Which rows of the review are on the screen, and where. Only those are laid out; the others have estimated
/// heights, and what is in sight does not move when one of them is corrected.
class ReviewLayout {
public:
    struct Row {
        ParagraphLayout original;
        ParagraphLayout repaired;
        int height = 0;
    };
    struct VisibleRow {
        std::size_t row = 0;
        int y = 0; ///< of the row's top, from the top of the viewport
        const Row* layout = nullptr;
    };

    void setContent(std::shared_ptr<const Reading> reading);
    void setMetrics(const TranscriptMetrics& metrics);
    void setGeometry(const ReviewColumns& columns, int viewportHeight);

    const Reading* reading() const { return m_reading.get(); }
    const TranscriptMetrics& metrics() const { return m_metrics; }
    const ReviewColumns& columns() const { return m_columns; }
    const std::vector<ReviewRow>& rows() const { return m_rows; }
    const Row& layout(std::size_t row);
    const std::vector<VisibleRow>& visible();

    std::int64_t contentHeight() const { return m_heights.total() + 2 * m_metrics.edge; }
    std::int64_t scrollOffset() const;
    void scrollTo(std::int64_t offset);
    void scrollBy(int pixels);
    /// Puts a row's top at `y` of the viewport.
    void place(std::size_t row, int y);
    /// The offset of the clean text at the top, for coming back to it.
    std::int32_t topOffset() const;

    /// Places of a span in sight, in the viewport; of the source, as far as it belongs to `row`.
    std::vector<QRectF> cleanRects(const VisibleRow& row, const Span& clean) const;
    std::vector<QRectF> sourceRects(const VisibleRow& row, const Span& source) const;
    /// The text positions nearest to a point; none where it is not in the column.
    std::optional<std::int32_t> cleanAt(QPoint point);
    std::optional<std::int32_t> sourceAt(QPoint point);
    /// Where a caret stands in the repaired text of a row in sight.
    QRectF caretRect(const VisibleRow& row, std::int32_t clean) const;

private:
    QString originalText(const ReviewRow& row) const;
    int estimate(const ReviewRow& row) const;
    void estimateAll();
    const VisibleRow* rowAtY(int y);
    void settle();

    std::shared_ptr<const Reading> m_reading;
    std::vector<ReviewRow> m_rows;
    TranscriptMetrics m_metrics;
    ReviewColumns m_columns;
    int m_viewportHeight = 400;
    HeightIndex m_heights;
    std::unordered_map<std::size_t, std::unique_ptr<Row>> m_layouts;
    std::vector<VisibleRow> m_visible;
    bool m_valid = false;
    std::size_t m_topRow = 0;
    int m_topInset = 0; ///< pixels of the top row above the viewport's edge; negative in the edge above
};

} // namespace earshot::ui
