#pragma once

#include "text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// Conversions at the borders of the program. Malformed input becomes U+FFFD, one for each maximal subpart.
std::string toUtf8(std::u16string_view text);
std::u16string toUtf16(std::string_view utf8);

constexpr bool isHighSurrogate(char16_t c)
{
    return c >= 0xD800 && c <= 0xDBFF;
}
constexpr bool isLowSurrogate(char16_t c)
{
    return c >= 0xDC00 && c <= 0xDFFF;
}

/// UTF-16 offsets to code points and back for one text. The only place where offsets change their unit.
/// The text must outlive the index and stay as it is.
class CodePointIndex {
public:
    explicit CodePointIndex(std::u16string_view text);
    /// Code points before the UTF-16 offset.
    std::int32_t codePoints(std::int32_t utf16) const;
    /// UTF-16 offset of a code point.
    std::int32_t utf16(std::int32_t codePoint) const;
    std::int32_t size() const { return m_size; }

private:
    std::u16string_view m_text;
    std::vector<std::int32_t> m_lowSurrogates; ///< offsets of the second half of each pair, ascending
    std::int32_t m_size = 0;
};

} // namespace earshot
