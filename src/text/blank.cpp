#include "text/blank.h"

#include <algorithm>

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

void blankOut(std::u16string& text, const Span& span)
{
    std::fill(text.begin() + span.begin(), text.begin() + span.end(), u' ');
}

} // namespace earshot
