#include "views/transcript_cursor.h"

#include "text/break.h"

#include <algorithm>

namespace earshot::ui {

namespace {

Span unitAt(const TranscriptLayout& layout, std::int32_t offset, TranscriptCursor::Unit unit)
{
    const std::int32_t row = layout.rowOf(offset);
    if (row < 0 || unit == TranscriptCursor::Unit::Character) {
        return {offset, offset};
    }
    return unit == TranscriptCursor::Unit::Paragraph ? layout.paragraph(row).span : wordAt(layout, offset);
}

} // namespace

Span wordAt(const TranscriptLayout& layout, std::int32_t offset)
{
    const std::int32_t row = layout.rowOf(offset);
    if (row < 0) {
        return {offset, offset};
    }
    const Span paragraph = layout.paragraph(row).span;
    const std::int32_t at = std::clamp(offset, paragraph.begin(), paragraph.end() - 1);
    for (const Span& word : words(layout.reading()->document.text, paragraph)) {
        if (word.contains(at)) {
            return word;
        }
    }
    return {at, at + 1};
}

Span TranscriptCursor::selection() const
{
    return {std::min(m_anchor, m_position), std::max(m_anchor, m_position)};
}

void TranscriptCursor::set(std::int32_t position)
{
    m_anchor = position;
    m_position = position;
    m_lineX.reset();
}

void TranscriptCursor::select(const Span& span)
{
    m_anchor = span.begin();
    m_position = span.end();
    m_lineX.reset();
}

void TranscriptCursor::begin(const TranscriptLayout& layout, std::int32_t offset, Unit unit)
{
    m_unit = unit;
    m_origin = unitAt(layout, offset, unit);
    select(m_origin);
}

void TranscriptCursor::dragTo(const TranscriptLayout& layout, std::int32_t offset)
{
    const Span here = unitAt(layout, offset, m_unit);
    m_lineX.reset();
    if (here.begin() < m_origin.begin()) {
        m_anchor = m_origin.end();
        m_position = here.begin();
    } else {
        m_anchor = m_origin.begin();
        m_position = std::max(here.end(), m_origin.end());
    }
}

void TranscriptCursor::selectAll(const TranscriptLayout& layout)
{
    if (layout.rowCount() > 0) {
        select({layout.paragraph(0).span.begin(), layout.paragraph(layout.rowCount() - 1).span.end()});
    }
}

void TranscriptCursor::extend(TranscriptLayout& layout, Move move)
{
    if (layout.rowCount() == 0) {
        return;
    }
    if (move != Move::LineDown && move != Move::LineUp) {
        m_lineX.reset();
    }
    m_position = moved(layout, move);
}

std::int32_t TranscriptCursor::moved(TranscriptLayout& layout, Move move)
{
    const std::int32_t row = layout.rowOf(m_position);
    const Span here = layout.paragraph(row).span;
    const ParagraphLayout& laidOut = layout.layout(row);
    const int at = std::clamp(m_position - here.begin(), 0, here.length());
    const auto below = [&] {
        return row + 1 < layout.rowCount() ? layout.paragraph(row + 1).span.begin() : here.end();
    };
    const auto above = [&] { return row > 0 ? layout.paragraph(row - 1).span.end() : here.begin(); };
    switch (move) {
    case Move::NextCharacter:
        return at == here.length() ? below() : here.begin() + laidOut.nextPosition(at);
    case Move::PreviousCharacter:
        return at == 0 ? above() : here.begin() + laidOut.previousPosition(at);
    case Move::NextWord:
        return at == here.length() ? below() : here.begin() + laidOut.nextWord(at);
    case Move::PreviousWord:
        return at == 0 ? above() : here.begin() + laidOut.previousWord(at);
    case Move::LineDown:
        return movedByLine(layout, 1);
    case Move::LineUp:
        return movedByLine(layout, -1);
    case Move::LineStart:
        return here.begin() + laidOut.lineStart(laidOut.lineOf(at));
    case Move::LineEnd: {
        const int line = laidOut.lineOf(at);
        return line + 1 < laidOut.lineCount()
                   ? here.begin() + laidOut.previousPosition(laidOut.lineStart(line + 1))
                   : here.end();
    }
    case Move::ParagraphStart:
        return at > 0 || row == 0 ? here.begin() : layout.paragraph(row - 1).span.begin();
    case Move::ParagraphEnd:
        return at < here.length() || row + 1 == layout.rowCount() ? here.end()
                                                                  : layout.paragraph(row + 1).span.end();
    case Move::TextStart:
        return layout.paragraph(0).span.begin();
    case Move::TextEnd:
        return layout.paragraph(layout.rowCount() - 1).span.end();
    }
    return m_position;
}

std::int32_t TranscriptCursor::movedByLine(TranscriptLayout& layout, int by)
{
    std::int32_t row = layout.rowOf(m_position);
    const int at =
        std::clamp(m_position - layout.paragraph(row).span.begin(), 0, layout.paragraph(row).span.length());
    int line = layout.layout(row).lineOf(at) + by;
    if (!m_lineX) {
        m_lineX = layout.layout(row).xOf(at);
    }
    if (line < 0) {
        if (row == 0) {
            return layout.paragraph(0).span.begin();
        }
        --row;
        line = layout.layout(row).lineCount() - 1;
    } else if (line >= layout.layout(row).lineCount()) {
        if (row + 1 == layout.rowCount()) {
            return layout.paragraph(row).span.end();
        }
        ++row;
        line = 0;
    }
    return layout.paragraph(row).span.begin() + layout.layout(row).positionAt(line, *m_lineX);
}

} // namespace earshot::ui
