#include "figures/text_block.h"

namespace earshot::figures {

void TextBlock::load(std::int32_t from, std::int32_t to)
{
    const std::int32_t begin = before(from);
    const auto size = static_cast<std::int32_t>(m_document.size());
    const std::int32_t end = size - begin > kFolded ? std::max(begin + kFolded, to) : size;
    m_folded = figureText(Span(begin, end).in(m_document));
    m_base = begin;
}

Text TextBlock::textUpTo(std::int32_t to) const
{
    const Span kept(m_base, to);
    return {kept.in(m_document), kept.shifted(-m_base).in(m_folded), m_base};
}

} // namespace earshot::figures
