#include "intake/formats/office_text.h"

#include "text/utf.h"

#include <algorithm>

namespace earshot {

void OfficeText::openCell(bool empty)
{
    m_writer.tab();
    if (empty)
        return;
    ++m_cells;
    m_cellStart = m_writer.size();
    m_breakInCell = false;
}

void OfficeText::closeCell()
{
    m_cells = std::max(0, m_cells - 1);
    m_breakInCell = false;
}

void OfficeText::endParagraph()
{
    if (m_cells > 0)
        m_breakInCell = m_breakInCell || m_writer.size() > m_cellStart;
    else
        m_writer.endLine();
}

void OfficeText::put(std::string_view utf8, BlockKind kind, bool bold)
{
    const std::u16string words = toUtf16(utf8);
    if (isBlank(words))
        return m_writer.putCollapsed(words);
    if (m_breakInCell) {
        m_writer.endLine();
        m_breakInCell = false;
    }
    m_writer.style().kind = m_cells > 0 ? BlockKind::TableRow : kind;
    m_writer.setBold(bold);
    m_writer.putCollapsed(words);
}

} // namespace earshot
