#pragma once

#include "views/transcript_layout.h"
#include "views/transcript_marks.h"

#include <QPainter>

namespace earshot::ui {

/// Where the parts of a transcript stand in the viewport, left to right: gutter, text column, margin.
struct TranscriptColumns {
    int gutter = 0; ///< left edge of the numbers
    int text = 0;   ///< left edge of the text column
    int width = 0;  ///< of the text column
    int margin = 0; ///< left edge of the stripes
    int right = 0;  ///< right edge of the viewport

    static TranscriptColumns of(const TranscriptMetrics& metrics, int viewportWidth);
};

constexpr int stripeWidth = 4;
constexpr int stripePitch = 7;

/// Draws the rows in sight with all their marks.
class TranscriptPainter {
public:
    TranscriptPainter(QPainter& painter, TranscriptLayout& layout, const TranscriptMarks& marks,
                      const TranscriptColumns& columns);

    void paint(const QRect& clip);

private:
    void paintRow(const TranscriptLayout::VisibleRow& row);
    void paintGutter(const TranscriptLayout::VisibleRow& row);
    void paintHeader(const TranscriptLayout::VisibleRow& row);
    void paintRule(const TranscriptLayout::VisibleRow& row);
    void paintGrounds(const TranscriptLayout::VisibleRow& row);
    void paintUnderlines(const TranscriptLayout::VisibleRow& row);
    void paintFigures(const TranscriptLayout::VisibleRow& row);
    void paintMargin(const TranscriptLayout::VisibleRow& row);
    void paintCaret(const TranscriptLayout::VisibleRow& row);
    /// The part of a span that stands in the row, one rectangle a line, in viewport coordinates.
    std::vector<QRectF> rects(const TranscriptLayout::VisibleRow& row, const Span& span) const;
    void fill(const TranscriptLayout::VisibleRow& row, const Span& span, const QColor& color, bool wholeLine);
    QColor textColor(const TranscriptLayout::VisibleRow& row) const;
    QColor markColor(const AnnotationMark& mark) const;

    QPainter& m_painter;
    TranscriptLayout& m_layout;
    const TranscriptMarks& m_marks;
    TranscriptColumns m_columns;
    const TranscriptMetrics& m_metrics;
};

} // namespace earshot::ui
