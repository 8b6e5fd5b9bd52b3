#include "text/blank.h"

namespace earshot {

Span trimmed(std::u16string_view text, const Span& span)
{
    auto begin = static_cast<std::size_t>(span.begin());
    auto end = static_cast<std::size_t>(span.end());
    while (begin < end && isBlankUnit(text[begin]))
        ++begin;
    while (end > begin && isBlankUnit(text[end - 1]))
        --end;
    return Span::of(begin, end);
}

std::u16string_view trimmed(std::u16string_view text)
{
    return trimmed(text, Span::of(0, text.size())).in(text);
}

} // namespace earshot
