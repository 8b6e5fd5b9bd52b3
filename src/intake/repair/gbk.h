#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace earshot::gbk {

/// The two bytes of a character in code page 936, lead byte high; 0 where it has none. Characters of private
/// use stand for pairs of the user-defined areas.
std::uint16_t codeOf(char16_t c);
/// The character of two bytes; 0 where the code page gives them none (its user-defined areas count as such).
char16_t characterOf(unsigned lead, unsigned trail);
/// The character of private use that stands for two bytes of the user-defined areas; 0 for others.
char16_t privateOf(unsigned lead, unsigned trail);

constexpr bool isPrivateUse(char16_t c)
{
    return c >= 0xE000 && c <= 0xF8FF;
}
constexpr unsigned leadOf(std::uint16_t code)
{
    return code >> 8;
}
constexpr unsigned trailOf(std::uint16_t code)
{
    return code & 0xFFU;
}
constexpr unsigned kFirstLead = 0x81;
constexpr unsigned kLastLead = 0xFE;
constexpr unsigned kFirstTrail = 0x40;
constexpr unsigned kLastTrail = 0xFE;
/// Bytes that begin no character with many second bytes: no lead byte at all and rows with gaps (the first
/// `kLeadsWithGaps`), and the user-defined rows, some of them only in front of low second bytes.
inline constexpr std::array<unsigned, 23> kUnpairedLeads = {0x80, 0xA6, 0xA7, 0xA8, 0xA1, 0xA2, 0xA3, 0xA4,
                                                            0xA5, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF,
                                                            0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE};
constexpr std::size_t kLeadsWithGaps = 4;

} // namespace earshot::gbk
