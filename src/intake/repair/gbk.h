#pragma once

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

} // namespace earshot::gbk
