#include "text/utf.h"

#include <algorithm>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace earshot {

std::string toUtf8(std::u16string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 2);
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U16_NEXT_OR_FFFD(text.data(), i, size, c);
        char bytes[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, c);
        out.append(bytes, static_cast<std::size_t>(length));
    }
    return out;
}

std::u16string toUtf16(std::string_view utf8)
{
    std::u16string out(utf8.size(), u'\0'); // never more units than bytes
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &length, utf8.data(),
                         static_cast<std::int32_t>(utf8.size()), 0xFFFD, nullptr, &status);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

CodePointIndex::CodePointIndex(std::u16string_view text) : m_text(text)
{
    for (std::size_t i = 1; i < text.size(); ++i)
        if (isLowSurrogate(text[i]) && isHighSurrogate(text[i - 1]))
            m_lowSurrogates.push_back(static_cast<std::int32_t>(i));
    m_size = static_cast<std::int32_t>(text.size() - m_lowSurrogates.size());
}

std::int32_t CodePointIndex::codePoints(std::int32_t utf16) const
{
    const auto before = std::lower_bound(m_lowSurrogates.begin(), m_lowSurrogates.end(), utf16);
    return utf16 - static_cast<std::int32_t>(before - m_lowSurrogates.begin());
}

std::int32_t CodePointIndex::utf16(std::int32_t codePoint) const
{
    // The offset is codePoint + (pairs wholly before it); pairs are sorted, so the count is found by
    // bisection.
    std::size_t low = 0;
    std::size_t high = m_lowSurrogates.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (m_lowSurrogates[middle] - static_cast<std::int32_t>(middle) <= codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + static_cast<std::int32_t>(low);
}

} // namespace earshot
