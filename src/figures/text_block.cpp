#include "figures/text_block.h"

#include <algorithm>

namespace earshot::figures {

Text TextBlock::read(std::int32_t from, std::int32_t to)
{
    const std::int32_t begin = std::max(from - kBefore, 0);
    if (begin < m_base || m_base + static_cast<std::int32_t>(m_folded.size()) < to || m_folded.empty()) {
        const auto size = static_cast<std::int32_t>(m_document.size());
        const std::int32_t end = size - begin > kFolded ? std::max(begin + kFolded, to) : size;
        m_folded = figureText(Span(begin, end).in(m_document));
        m_base = begin;
    }
    const Span kept(m_base, to);
    return {kept.in(m_document), kept.shifted(-m_base).in(m_folded), m_base};
}

} // namespace earshot::figures
