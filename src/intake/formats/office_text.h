#pragma once

#include "intake/formats/text_writer.h"

namespace earshot {

/// Writes the text of an office document as its elements come: a paragraph is a line, the cells of a row are
/// parted by tabs, and what follows a cell's first paragraph begins lines of its own.
class OfficeText {
public:
    TextWriter& writer() { return m_writer; }

    /// `empty`: nothing closes it.
    void openCell(bool empty);
    void closeCell();
    void endParagraph();
    /// `kind`: of a line outside tables.
    void put(std::string_view utf8, BlockKind kind, bool bold);
    Result<Extract> finish(std::string_view mediaType) { return finishOwnText(m_writer, mediaType); }

private:
    TextWriter m_writer{{}};
    int m_cells = 0; ///< open cells
    std::size_t m_cellStart = 0;
    bool m_breakInCell = false; ///< a paragraph ended inside the cell: the next letters begin a line
};

} // namespace earshot
