#pragma once

#include "text/span.h"

#include <string>
#include <string_view>

namespace earshot {

/// White space of Unicode, line ends among it.
constexpr bool isBlankUnit(char16_t c)
{
    if (c <= u' ')
        return c == u' ' || (c >= u'\t' && c <= u'\r');
    if (c < 0x1680)
        return c == 0x85 || c == 0xA0;
    return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/// Without white space at its ends.
inline std::u16string_view trimmed(std::u16string_view text)
{
    while (!text.empty() && isBlankUnit(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlankUnit(text.back()))
        text.remove_suffix(1);
    return text;
}
/// The part of `text` at `span`, without white space at its ends; empty where there is nothing else.
Span trimmed(std::u16string_view text, const Span& span);

/// Puts blanks over a part of `text`, so that all places stay.
void blankOut(std::u16string& text, const Span& span);

} // namespace earshot
