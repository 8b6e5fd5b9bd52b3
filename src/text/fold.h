#pragma once

#include <string>
#include <string_view>

namespace earshot {

/// Folding for look-ups: lower case, half width, Simplified characters, a straight apostrophe, every space a
/// U+0020 (line feeds stay).
/// Length-preserving: offset n of the folded text is offset n of the text.
char16_t fold(char16_t c);
std::u16string folded(std::u16string_view text);

} // namespace earshot
