#include "text/fold.h"

#include <cstdint>
#include <memory>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <vector>

namespace earshot {
namespace {

constexpr std::size_t kPlane = 0x10000;

/// Traditional → Simplified by ICU's Hant-Hans data, one character at a time: each stands on its own line, so
/// that no rule sees a neighbour.
void addSimplified(std::vector<char16_t>& table)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> hans(
        icu::Transliterator::createInstance(icu::UnicodeString(u"Hant-Hans"), UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !hans)
        return;
    icu::UnicodeString lines;
    constexpr char16_t kFirst = 0x4E00;
    constexpr char16_t kLast = 0x9FFF;
    for (char32_t c = kFirst; c <= kLast; ++c)
        lines.append(static_cast<char16_t>(c)).append(u'\n');
    hans->transliterate(lines);
    std::int32_t at = 0;
    for (char32_t c = kFirst; c <= kLast && at < lines.length(); ++c) {
        const std::int32_t end = lines.indexOf(u'\n', at);
        if (end - at == 1)
            table[c] = lines.charAt(at);
        at = end + 1;
    }
}

/// The signs of money and others that have a wide form: Big5 has no other.
constexpr std::u16string_view kWideSigns = u"￠￡￢￣￤￥￦";
constexpr std::u16string_view kSigns = u"¢£¬¯¦¥₩";

std::vector<char16_t> makeTable()
{
    std::vector<char16_t> table(kPlane);
    for (std::size_t i = 0; i < kPlane; ++i) {
        auto c = static_cast<char16_t>(i);
        if (c >= 0xFF01 && c <= 0xFF5E)
            c = static_cast<char16_t>(c - 0xFF01 + 0x21);
        else if (const std::size_t sign = kWideSigns.find(c); sign != std::u16string_view::npos)
            c = kSigns[sign];
        else if (c != u'\n' && (u_isUWhiteSpace(c) || c == 0x00A0))
            c = u' ';
        else if (c == 0x2019) // the printed apostrophe: "don’t" is "don't"
            c = u'\'';
        const UChar32 lower = u_foldCase(c, U_FOLD_CASE_DEFAULT);
        table[i] = lower < static_cast<UChar32>(kPlane) ? static_cast<char16_t>(lower) : c;
    }
    addSimplified(table);
    return table;
}

/// Printable ASCII and line feeds. The loops over a block have one width throughout, so that a compiler makes
/// vectors of them.
template<std::size_t Size>
bool isPlain(const char16_t* block)
{
    std::uint16_t other = 0;
    for (std::size_t k = 0; k < Size; ++k) {
        const std::uint16_t c = block[k];
        const auto outside = static_cast<std::uint16_t>(static_cast<std::uint16_t>(c - 0x20) > 0x7E - 0x20);
        other |= static_cast<std::uint16_t>(outside & static_cast<std::uint16_t>(c != u'\n'));
    }
    return other == 0;
}

template<std::size_t Size>
void lowerAscii(char16_t* block)
{
    for (std::size_t k = 0; k < Size; ++k) {
        const std::uint16_t c = block[k];
        block[k] = static_cast<char16_t>(c + (c >= u'A' && c <= u'Z' ? 0x20 : 0));
    }
}

/// Folds as many whole blocks as there are: at once where all of one are plain.
template<std::size_t Size>
void foldBlocks(char16_t*& at, std::size_t& left, const char16_t* map)
{
    for (; left >= Size; left -= Size, at += Size) {
        if (isPlain<Size>(at))
            lowerAscii<Size>(at);
        else
            for (std::size_t k = 0; k < Size; ++k)
                at[k] = map[at[k]];
    }
}

const std::vector<char16_t>& table()
{
    static const std::vector<char16_t> instance = makeTable();
    return instance;
}

} // namespace

char16_t foldByTable(char16_t c)
{
    return table()[c];
}

std::u16string folded(std::u16string_view text)
{
    const char16_t* map = table().data();
    std::u16string out(text);
    char16_t* at = out.data();
    std::size_t left = out.size();
    foldBlocks<32>(at, left, map);
    foldBlocks<8>(at, left, map);
    for (std::size_t k = 0; k < left; ++k)
        at[k] = map[at[k]];
    return out;
}

} // namespace earshot
