#include "views/paragraph_layout.h"

#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace earshot::ui {

ParagraphLayout::ParagraphLayout(const QString& text, const RowFrame& frame, const TranscriptMetrics& metrics,
                                 double columnWidth)
    : m_layout(text, metrics.text),
      m_frame(frame),
      m_lineHeight(metrics.lineHeight),
      m_baseline(metrics.baseline)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(false);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    const double width = std::max(40.0, columnWidth - frame.indent);
    for (int number = 0;; ++number) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        // Lines stand on one grid whichever fonts they mix.
        line.setPosition({static_cast<double>(frame.indent), lineTop(number) + m_baseline - line.ascent()});
    }
    m_layout.endLayout();
    m_height = static_cast<int>(std::ceil(lineTop(m_layout.lineCount())));
}

int ParagraphLayout::lineAtY(double y) const
{
    const int line = static_cast<int>(std::floor((y - m_frame.above()) / m_lineHeight));
    return std::clamp(line, 0, std::max(0, lineCount() - 1));
}

int ParagraphLayout::lineStart(int line) const
{
    return m_layout.lineAt(line).textStart();
}

int ParagraphLayout::lineOf(int position) const
{
    const QTextLine line = m_layout.lineForTextPosition(std::clamp(position, 0, length()));
    return line.isValid() ? line.lineNumber() : 0;
}

int ParagraphLayout::positionAt(QPointF point) const
{
    if (point.y() < m_frame.above()) {
        return 0;
    }
    return positionAt(lineAtY(point.y()), point.x());
}

int ParagraphLayout::positionAt(int line, double x) const
{
    return lineCount() == 0 ? 0 : m_layout.lineAt(line).xToCursor(x);
}

std::optional<int> ParagraphLayout::characterAt(QPointF point) const
{
    if (lineCount() == 0 || point.y() < m_frame.above() || point.y() >= m_height) {
        return std::nullopt;
    }
    const QTextLine line = m_layout.lineAt(lineAtY(point.y()));
    if (point.x() < line.x() || point.x() > line.x() + line.naturalTextWidth()) {
        return std::nullopt;
    }
    return std::min(line.xToCursor(point.x(), QTextLine::CursorOnCharacter), std::max(0, length() - 1));
}

double ParagraphLayout::xOf(int position) const
{
    const QTextLine line = m_layout.lineForTextPosition(std::clamp(position, 0, length()));
    return line.isValid() ? line.cursorToX(position) : m_frame.indent;
}

std::vector<QRectF> ParagraphLayout::rectsOf(int begin, int end) const
{
    std::vector<QRectF> rects;
    if (begin >= end || lineCount() == 0) {
        return rects;
    }
    const int last = lineOf(end - 1);
    for (int number = lineOf(begin); number <= last; ++number) {
        const QTextLine line = m_layout.lineAt(number);
        const int lineEnd = line.textStart() + line.textLength();
        const double left = line.cursorToX(std::max(begin, line.textStart()));
        const double right = end >= lineEnd ? line.x() + line.naturalTextWidth() : line.cursorToX(end);
        rects.emplace_back(std::min(left, right), lineTop(number), std::abs(right - left), m_lineHeight);
    }
    return rects;
}

} // namespace earshot::ui
