#pragma once

#include <string_view>

namespace earshot {

/// How much a decoded text looks like something people write, 0..1: the share of its letters and signs that
/// are common in Chinese, English or another language of this program, less penalties for what only a wrong
/// decoding gives (unassigned code points, control characters, lone accents between Han characters). Looks at
/// the first 64 K units.
double plausibility(std::u16string_view text);

/// "EUC-JP" or "windows-949" where the bytes can hardly be anything else; else empty. What these bytes give
/// in the Chinese charsets are characters of the everyday lists, in an order that says nothing: the rows they
/// lie in tell Japanese, and Korean is what no writer of Chinese would put in that order.
std::string_view eastAsianCharset(std::string_view bytes);

/// Han character of the everyday lists that GB 2312 (level 1) and Big5 (level 1) put first.
bool isCommonHan(char16_t c);

} // namespace earshot
