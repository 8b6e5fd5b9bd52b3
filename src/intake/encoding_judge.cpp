#include "intake/encoding_judge.h"

#include "intake/repair/character_pairs.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <vector>

namespace earshot {
namespace {

constexpr std::size_t kPlane = 0x10000;
constexpr std::size_t kSample = 64 * 1024;

/// What a unit says for or against a decoding, in hundredths.
enum Weight : std::int8_t {
    kAscii = -100, ///< says nothing: every charset agrees on it
    kGood = 100,
    kLetter = 70, ///< a letter of another alphabet
    kLone = 45,   ///< a wide character in the midst of Latin words
    kOdd = 30,
    kRare = 10,
    kBad = -99,
};

/// Adds the characters of the rows [firstLead, lastLead] of a double-byte charset: its everyday list.
void addRows(std::vector<bool>& set, const char* charset, int firstLead, int lastLead,
             int lastTrailOfLastLead)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset, &status);
    if (U_FAILURE(status))
        return;
    for (int lead = firstLead; lead <= lastLead; ++lead) {
        for (int trail = 0x40; trail <= (lead == lastLead ? lastTrailOfLastLead : 0xFE); ++trail) {
            const std::array<char, 2> bytes = {static_cast<char>(lead), static_cast<char>(trail)};
            std::array<char16_t, 4> out{};
            status = U_ZERO_ERROR;
            const std::int32_t length = ucnv_toUChars(converter, out.data(), 4, bytes.data(), 2, &status);
            if (U_SUCCESS(status) && length == 1 && isHan(out[0]))
                set[out[0]] = true;
        }
    }
    ucnv_close(converter);
}

const std::vector<bool>& commonHan()
{
    static const std::vector<bool> set = [] {
        std::vector<bool> made(kPlane);
        addRows(made, "GB2312", 0xB0, 0xD7, 0xF9);
        addRows(made, "Big5", 0xA4, 0xC6, 0x7E);
        return made;
    }();
    return set;
}

Weight weigh(char16_t c)
{
    if (c < 0x80)
        return c >= 0x20 || c == u'\n' || c == u'\r' || c == u'\t' || c == u'\f' || c == u'\v' ? kAscii
                                                                                               : kBad;
    if (c == 0xFFFD || isHighSurrogate(c) || isLowSurrogate(c))
        return c == 0xFFFD ? kBad : kRare;
    if (isHan(c))
        return commonHan()[c] ? kGood : kRare;
    const auto within = [c](char16_t first, char16_t last) { return first <= c && c <= last; };
    if (std::u16string_view(u"¡¨¬¯¸¿ˆ˜").find(c) != std::u16string_view::npos) // no word of ours has these
        return kOdd;
    if (within(0x2010, 0x2027) || within(0x3000, 0x3011) || within(0xFF01, 0xFF5E) || c == 0x20AC ||
        c == 0x2122 || within(0x00A0, 0x00BF)) // signs as ©, £ and ½; rows of them are judged apart
        return kGood;
    const int type = u_charType(c);
    if (type == U_UNASSIGNED || type == U_CONTROL_CHAR || type == U_PRIVATE_USE_CHAR)
        return kBad;
    if (within(0xFF61, 0xFFDC)) // half-width kana and jamo
        return kRare;
    return u_isalpha(c) ? kLetter : kOdd;
}

const std::vector<std::int8_t>& weights()
{
    static const std::vector<std::int8_t> table = [] {
        std::vector<std::int8_t> made(kPlane);
        for (std::size_t i = 0; i < kPlane; ++i)
            made[i] = weigh(static_cast<char16_t>(i));
        return made;
    }();
    return table;
}

/// Latin-1 letters and signs stand alone among ASCII letters; a row of them is a double-byte text read
/// wrongly.
bool isHighLatin(char16_t c)
{
    return (c >= 0x00A1 && c <= 0x00FF) || c == 0x0152 || c == 0x0153 || c == 0x0160 || c == 0x0161;
}

/// Characters of two bytes with their high bits set, by their first byte.
struct BytePairs {
    int hiragana = 0;   ///< in EUC-JP; GB 2312 has it too, where no Chinese uses it
    int hangul = 0;     ///< in EUC-KR; in GB 2312 the first half of its first list, by sound A to J
    int ideographs = 0; ///< everything from there on
    int all = 0;
    bool sound = true; ///< nothing else is among the high bytes
};

BytePairs pairsIn(std::string_view bytes)
{
    BytePairs pairs;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80)
            continue;
        const auto trail = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes[i + 1] : '\xA1');
        if (lead < 0xA1 || lead == 0xFF || trail < 0xA1 || trail == 0xFF) {
            pairs.sound = false;
            return pairs;
        }
        ++i;
        ++pairs.all;
        pairs.hiragana += lead == 0xA4 ? 1 : 0;
        pairs.hangul += lead >= 0xB0 && lead <= 0xC8 ? 1 : 0;
        pairs.ideographs += lead >= 0xB0 ? 1 : 0;
    }
    return pairs;
}

/// How much likelier the Han characters of pairs are in written Chinese than any syllables of Korean, as a
/// logarithm. A few dozen of them tell.
double speaksForChinese(std::string_view bytes)
{
    constexpr std::int32_t kUnits = 256;
    constexpr double kSyllables = 2350; // as many as KS X 1001 has
    std::array<char16_t, kUnits> text{};
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open("GB2312", &status);
    if (U_FAILURE(status))
        return 0;
    const auto length = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), kUnits));
    const std::int32_t units = ucnv_toUChars(converter, text.data(), kUnits, bytes.data(), length, &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return 0;
    const CharacterPairs& pairs = CharacterPairs::shipped();
    double sum = 0;
    char16_t before = u'\n';
    for (const char16_t c : std::u16string_view(text.data(), static_cast<std::size_t>(units))) {
        const bool han = isHan(c);
        if (han)
            sum += std::log(pairs.probability(before, c) * kSyllables);
        before = han ? c : u'\n';
    }
    return sum;
}

bool standsInAscii(char16_t c)
{
    return isAsciiLetter(c) || isAsciiDigit(c) || c == u' ' || c == u'-' || c == u'\'';
}

/// A letter of an alphabet that is not ours.
bool isForeignLetter(char16_t c, int weight)
{
    return weight == kLetter && c >= 0x0370 && c <= 0x10FF;
}

/// A weight, less what the neighbours say against it: bytes of another charset stand where no writer puts
/// such a character.
int weightAmong(std::u16string_view text, std::size_t at, int weight)
{
    const char16_t c = text[at];
    const char16_t before = at > 0 ? text[at - 1] : u'\n';
    const char16_t after = at + 1 < text.size() ? text[at + 1] : u'\n';
    if (isHighLatin(c)) {
        const bool sign = c <= 0x00BF;
        const bool inWord = isAsciiLetter(before) && isAsciiLetter(after);
        return isHighLatin(before) || isHighLatin(after) || (sign && inWord) ? kRare : weight;
    }
    const bool wide = isHan(c) || (c >= 0xFF01 && c <= 0xFF5E);
    return wide && standsInAscii(before) && standsInAscii(after) ? std::min<int>(weight, kLone) : weight;
}

} // namespace

std::string_view eastAsianCharset(std::string_view bytes)
{
    constexpr int kFewKana = 6;
    const double kFarLikelier = std::log(1000); // there are that many more Chinese texts
    const BytePairs pairs = pairsIn(bytes.substr(0, kSample));
    if (!pairs.sound)
        return {};
    if (pairs.hiragana >= kFewKana && pairs.hiragana * 6 >= pairs.all)
        return "EUC-JP";
    if (pairs.ideographs > 1 && pairs.hangul * 100 >= pairs.ideographs * 97 &&
        speaksForChinese(bytes) < -kFarLikelier)
        return "windows-949";
    return {};
}

bool isCommonHan(char16_t c)
{
    return commonHan()[c];
}

double plausibility(std::u16string_view text)
{
    const std::vector<std::int8_t>& table = weights();
    std::int64_t counted = 0;
    std::int64_t sum = 0;
    std::int64_t latin = 0;
    std::int64_t foreign = 0;
    const std::size_t size = std::min(text.size(), kSample);
    for (std::size_t i = 0; i < size; ++i) {
        int weight = table[text[i]];
        if (weight == kAscii) {
            latin += isAsciiLetter(text[i]) ? 1 : 0;
            continue;
        }
        foreign += isForeignLetter(text[i], weight) ? 1 : 0;
        weight = weightAmong(text, i, weight);
        ++counted;
        sum += weight;
    }
    if (counted == 0)
        return 1;
    if (latin > 3 * foreign) // a word of another alphabet in the midst of Latin ones
        sum -= foreign * (kLetter - kLone);
    return std::clamp(static_cast<double>(sum) / static_cast<double>(counted * kGood), 0.0, 1.0);
}

} // namespace earshot
