#pragma once

#include <string>
#include <string_view>

namespace earshot {

/// Folding for look-ups: lower case, half width, Simplified characters, a straight apostrophe, every space a
/// U+0020 (line feeds stay).
/// Length-preserving: offset n of the folded text is offset n of the text.
inline char16_t fold(char16_t c);
std::u16string folded(std::u16string_view text);

/// fold() for what is not printable ASCII.
char16_t foldByTable(char16_t c);

inline char16_t fold(char16_t c)
{
    if (c > 0x20 && c < 0x7F)
        return static_cast<char16_t>(c >= u'A' && c <= u'Z' ? c + 0x20 : c);
    return foldByTable(c);
}

} // namespace earshot
