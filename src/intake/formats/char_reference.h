#pragma once

#include <string>
#include <string_view>

namespace earshot {

struct CharReference {
    std::size_t length = 0; ///< of the reference in the source; 0: there is none
    std::u16string text;    ///< what it stands for
};

/// The HTML character reference at the start of `text`: "&amp;", "&#8217;", "&#x4E2D;". Numbers of
/// windows-1252's controls give its signs, as browsers do. Unknown names are none.
CharReference charReferenceAt(std::u16string_view text);

/// `text` with its references resolved.
std::u16string decodedReferences(std::u16string_view text);

} // namespace earshot
