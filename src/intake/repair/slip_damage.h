#pragma once

#include <bitset>
#include <iterator>
#include <string>
#include <string_view>

namespace earshot::gbk {

/// The bytes of a text in code page 936; ASCII as it is. Empty where a character has none.
std::string encode(std::u16string_view text);

/// What becomes of a pair of bytes that is no character of the code page.
enum class Unpaired {
    PairVanishes,
    ByteVanishes,  ///< its first byte; the second begins the next pair
    PairIsMarked,  ///< U+FFFD stands for it
    ByteIsMarked,  ///< U+FFFD stands for its first byte
    PairIsPrivate, ///< a pair of the user-defined areas shows as a character of private use, others vanish
};
constexpr Unpaired kUnpairedWays[] = {Unpaired::PairVanishes, Unpaired::ByteVanishes, Unpaired::PairIsMarked,
                                      Unpaired::ByteIsMarked, Unpaired::PairIsPrivate};

/// What a page shows of bytes in code page 936. A lead byte in front of ASCII vanishes (or is marked).
struct Showing {
    bool halfWidth = false; ///< full-width letters, digits and signs are shown half width
    Unpaired unpaired = Unpaired::PairVanishes;
};
std::u16string show(std::string_view bytes, Showing how = {});

/// A set of ways, in the order of `kUnpairedWays`.
using Ways = std::bitset<std::size(kUnpairedWays)>;
/// Those in which a page shows `bytes` as `shown`, the width of letters, digits and signs aside.
Ways waysToShow(std::string_view bytes, std::u16string_view shown);

} // namespace earshot::gbk
