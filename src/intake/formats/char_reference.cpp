#include "intake/formats/char_reference.h"

#include "text/script.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <libxml/HTMLparser.h>
#include <optional>

namespace earshot {
namespace {

/// What browsers make of &#128; to &#159;: the signs of windows-1252.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/// Names of HTML 5 that libxml2's table of HTML 4 lacks and pages use.
struct Named {
    std::string_view name;
    char16_t value;
};
constexpr std::array<Named, 14> kLaterNames = {{{"apos", u'\''},
                                                {"colon", u':'},
                                                {"comma", u','},
                                                {"commat", u'@'},
                                                {"dollar", u'$'},
                                                {"excl", u'!'},
                                                {"lpar", u'('},
                                                {"num", u'#'},
                                                {"percnt", u'%'},
                                                {"period", u'.'},
                                                {"plus", u'+'},
                                                {"rpar", u')'},
                                                {"semi", u';'},
                                                {"sol", u'/'}}};

std::u16string utf16Of(std::uint32_t c)
{
    if (c >= 0x80 && c <= 0x9F)
        return {kWindows1252[c - 0x80]};
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return u"\uFFFD";
    if (c < 0x10000)
        return {static_cast<char16_t>(c)};
    c -= 0x10000;
    return {static_cast<char16_t>(0xD800 + (c >> 10)), static_cast<char16_t>(0xDC00 + (c & 0x3FF))};
}

std::optional<std::uint32_t> digitOf(char16_t c, std::uint32_t base)
{
    std::uint32_t value = base;
    if (isAsciiDigit(c))
        value = c - u'0';
    else if (isAsciiLetter(c))
        value = 10U + static_cast<std::uint32_t>((c | 0x20) - u'a');
    return value < base ? std::optional(value) : std::nullopt;
}

CharReference numeric(std::u16string_view text)
{
    std::size_t at = 2;
    std::uint32_t base = 10;
    if (at < text.size() && (text[at] == u'x' || text[at] == u'X')) {
        base = 16;
        ++at;
    }
    const std::size_t digits = at;
    std::uint32_t value = 0;
    for (; at < text.size(); ++at) {
        const auto digit = digitOf(text[at], base);
        if (!digit)
            break;
        value = std::min(value * base + *digit, 0x110000U);
    }
    if (at == digits)
        return {};
    if (at < text.size() && text[at] == u';')
        ++at;
    return {at, utf16Of(value)};
}

CharReference named(std::u16string_view text)
{
    constexpr std::size_t kLongestName = 10;
    std::string name;
    for (std::size_t at = 1; at < text.size() && name.size() <= kLongestName; ++at) {
        if (!isAsciiLetter(text[at]) && !isAsciiDigit(text[at]))
            break;
        name += static_cast<char>(text[at]);
    }
    const std::size_t end = name.size() + 1;
    const bool closed = end < text.size() && text[end] == u';';
    // Without its semicolon a name is only taken where old pages rely on it.
    if (name.empty() ||
        (!closed && name != "amp" && name != "nbsp" && name != "lt" && name != "gt" && name != "quot"))
        return {};
    const std::size_t length = end + (closed ? 1 : 0);
    if (const auto later = std::ranges::find(kLaterNames, name, &Named::name); later != kLaterNames.end())
        return {length, std::u16string(1, later->value)};
    const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    return entity == nullptr ? CharReference{} : CharReference{length, utf16Of(entity->value)};
}

} // namespace

CharReference charReferenceAt(std::u16string_view text)
{
    if (text.size() < 3 || text[0] != u'&')
        return {};
    return text[1] == u'#' ? numeric(text) : named(text);
}

std::u16string decodedReferences(std::u16string_view text)
{
    std::u16string decoded;
    for (std::size_t i = 0; i < text.size();) {
        const CharReference reference = charReferenceAt(text.substr(i));
        if (reference.length > 0)
            decoded += reference.text;
        else
            decoded += text[i];
        i += std::max<std::size_t>(reference.length, 1);
    }
    return decoded;
}

} // namespace earshot
