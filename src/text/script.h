#pragma once

#include <string_view>

namespace earshot {

/// Han ideograph of the basic plane or extension A (what GBK and Big5 can write).
constexpr bool isHan(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007;
}
constexpr bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}
constexpr bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}
constexpr bool isAsciiCapital(char16_t c)
{
    return c >= u'A' && c <= u'Z';
}
/// A letter of the Latin script: ASCII, Latin-1, Latin Extended-A and -B.
constexpr bool isLatinLetter(char16_t c)
{
    return isAsciiLetter(c) || (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7);
}

enum class Language { English, ChineseSimplified, ChineseTraditional };

/// The language of a text by its letters; Chinese by a share of Han, its script by the characters that only
/// one of the two uses.
Language languageOf(std::u16string_view text);
/// BCP 47: "en", "zh-Hans", "zh-Hant".
std::string_view bcp47(Language language);
constexpr bool isChinese(Language language)
{
    return language != Language::English;
}

} // namespace earshot
