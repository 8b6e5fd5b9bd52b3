#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// A pinyin syllable taken apart.
struct Syllable {
    std::u16string letters; ///< lower case without tone: "lü", "zhang"
    int tone = 0;           ///< 1..4; 0 where none is marked
    friend bool operator==(const Syllable&, const Syllable&) = default;
};

/// Reads one syllable, composed or decomposed accents; `letters` is empty where it is none.
Syllable parseSyllable(std::u16string_view text);

/// The readings of a character: ICU's main one for itself and for its Simplified form, and those of the
/// lexicon topic "readings" (characters with several).
const std::vector<Syllable>& readingsOf(char16_t han);

} // namespace earshot
