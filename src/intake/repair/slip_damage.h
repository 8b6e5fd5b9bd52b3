#pragma once

#include <string>
#include <string_view>

namespace earshot::gbk {

/// The bytes of a text in code page 936; ASCII as it is. Empty where a character has none.
std::string encode(std::u16string_view text);

/// What a page shows of bytes in code page 936. A lead byte without a trail byte vanishes.
struct Showing {
    bool halfWidth = false;  ///< full-width letters, digits and signs are shown half width
    bool pairsVanish = true; ///< a pair that is no character vanishes; otherwise only its first byte does
};
std::u16string show(std::string_view bytes, Showing how = {});

} // namespace earshot::gbk
