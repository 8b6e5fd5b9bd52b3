#pragma once

#include "views/transcript_layout.h"

namespace earshot::ui {

/// Caret and selection of a transcript: two offsets of the clean text, moved over the rows that are shown.
class TranscriptCursor {
public:
    enum class Move {
        NextCharacter,
        PreviousCharacter,
        NextWord,
        PreviousWord,
        LineDown,
        LineUp,
        LineStart,
        LineEnd,
        ParagraphStart,
        ParagraphEnd,
        TextStart,
        TextEnd,
    };
    enum class Unit { Character, Word, Paragraph };

    std::int32_t position() const { return m_position; }
    Span selection() const;
    bool hasSelection() const { return m_position != m_anchor; }

    void set(std::int32_t position);
    void select(const Span& span);
    /// Moves the caret; the other end of the selection stays.
    void extend(TranscriptLayout& layout, Move move);
    /// Begins a selection of whole units at an offset; dragging extends it by whole units.
    void begin(const TranscriptLayout& layout, std::int32_t offset, Unit unit);
    void dragTo(const TranscriptLayout& layout, std::int32_t offset);
    void selectAll(const TranscriptLayout& layout);

private:
    std::int32_t moved(TranscriptLayout& layout, Move move);
    std::int32_t movedByLine(TranscriptLayout& layout, int by);

    std::int32_t m_anchor = 0;
    std::int32_t m_position = 0;
    Unit m_unit = Unit::Character;
    Span m_origin;                 ///< the unit that a drag began in
    std::optional<double> m_lineX; ///< where up and down aim, kept over short lines
};

/// The word at an offset, by ICU's dictionary; one character where there is none.
Span wordAt(const TranscriptLayout& layout, std::int32_t offset);

} // namespace earshot::ui
