#pragma once

#include "views/transcript_metrics.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>
#include <optional>
#include <vector>

class QPainter;

namespace earshot::ui {

/// Above its text a row has a gap and, at the head of a turn, the line that says who speaks.
struct RowFrame {
    int gap = 0;
    int header = 0;
    int indent = 0; ///< of the text, from the left of the column
    int above() const { return gap + header; }
    friend bool operator==(const RowFrame&, const RowFrame&) = default;
};

/// One paragraph laid out. Coordinates are relative to the row's top and the column's left; positions are
/// UTF-16 offsets into the paragraph.
class ParagraphLayout {
public:
    ParagraphLayout(const QString& text, const RowFrame& frame, const TranscriptMetrics& metrics,
                    double columnWidth);

    const RowFrame& frame() const { return m_frame; }
    int height() const { return m_height; }
    int length() const { return static_cast<int>(m_layout.text().size()); }
    int lineCount() const { return m_layout.lineCount(); }
    double lineTop(int line) const { return m_frame.above() + line * m_lineHeight; }
    /// The line that holds `y`, the nearest one for a `y` outside the text.
    int lineAtY(double y) const;
    int lineStart(int line) const;
    int lineOf(int position) const;

    int positionAt(QPointF point) const;
    int positionAt(int line, double x) const;
    /// The character under the point; none beside the text.
    std::optional<int> characterAt(QPointF point) const;
    double xOf(int position) const;
    /// One rectangle a line, as high as the line.
    std::vector<QRectF> rectsOf(int begin, int end) const;
    double baselineOf(int line) const { return lineTop(line) + m_baseline; }

    int nextPosition(int position) const { return m_layout.nextCursorPosition(position); }
    int previousPosition(int position) const { return m_layout.previousCursorPosition(position); }
    int nextWord(int position) const { return m_layout.nextCursorPosition(position, QTextLayout::SkipWords); }
    int previousWord(int position) const
    {
        return m_layout.previousCursorPosition(position, QTextLayout::SkipWords);
    }

    /// `formats` colour stretches of the text; the rest has the painter's pen.
    void draw(QPainter& painter, QPointF columnTopLeft,
              const QList<QTextLayout::FormatRange>& formats = {}) const
    {
        m_layout.draw(&painter, columnTopLeft, formats);
    }

private:
    QTextLayout m_layout;
    RowFrame m_frame;
    double m_lineHeight;
    double m_baseline;
    int m_height = 0;
};

} // namespace earshot::ui
