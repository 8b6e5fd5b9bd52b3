#include "figures/text_block.h"

#include <algorithm>

namespace earshot::figures {

void TextBlock::load(std::int32_t from, std::int32_t to)
{
    const std::int32_t begin = std::max(from - kBefore, 0);
    m_text.original = Span(begin, to).in(m_document);
    m_folded = figureText(m_text.original);
    m_text.folded = m_folded;
    m_text.base = begin;
}

} // namespace earshot::figures
