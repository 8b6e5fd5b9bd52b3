#pragma once

#include "intake/repair/pinyin.h"

#include <string_view>

namespace earshot {

/// One syllable in brackets: "(nèi)".
struct GlossBracket {
    Syllable syllable;   ///< empty where there is none
    std::size_t end = 0; ///< behind the closing bracket
};

/// The bracket that opens at `at`, or, with `Opening::Lost`, the syllable and closing bracket that begin
/// there.
enum class Opening { There, Lost };
GlossBracket glossBracketAt(std::u16string_view text, std::size_t at, Opening opening = Opening::There);

} // namespace earshot
