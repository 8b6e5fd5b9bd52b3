#include "intake/repair/mojibake.h"

#include "intake/encoding_judge.h"
#include "intake/repair/character_pairs.h"
#include "intake/repair/gbk.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <unicode/ucnv.h>

namespace earshot {
namespace {

constexpr double kReadable = 0.85;       ///< plausibility of what a run must become
constexpr double kUnreadable = 0.7;      ///< plausibility of what a run of Chinese characters may be at most
constexpr std::size_t kShortestHan = 3;  ///< of a run of Chinese characters that was UTF-8
constexpr std::size_t kShortestHigh = 6; ///< of a run of Latin letters that was Chinese

/// Mean logarithm of a character's probability behind the one before it: Chinese has −3 to −7, characters put
/// side by side by chance −11 to −12.
constexpr double kChinese = -9;

/// Windows-1252 of the units 0x80–0x9F; 0 where it has none, and the bytes stand for themselves.
constexpr std::array<char16_t, 32> kWestern = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte above 0x7F that Windows-1252 shows as this; 0 where there is none.
unsigned westernByte(char16_t c)
{
    if (c >= 0x80 && c <= 0xFF)
        return c;
    if (c < 0x100)
        return 0;
    const auto found = std::ranges::find(kWestern, c);
    return found == kWestern.end() ? 0 : 0x80U + static_cast<unsigned>(found - kWestern.begin());
}

/// Length of the UTF-8 character that a lead byte begins; 0 for a byte that begins none of several bytes.
std::size_t lengthOf(unsigned lead)
{
    return lead >= 0xF0 && lead <= 0xF4  ? 4
           : lead >= 0xE0 && lead < 0xF0 ? 3
           : lead >= 0xC2 && lead < 0xE0 ? 2
                                         : 0;
}

std::optional<std::u16string> strictUtf8(const std::string& bytes)
{
    std::u16string text = toUtf16(bytes);
    if (text.find(u'\uFFFD') != std::u16string::npos)
        return std::nullopt;
    return text;
}

std::u16string decoded(const std::string& bytes, const char* charset)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset, &status);
    if (U_FAILURE(status))
        return {};
    std::u16string text(bytes.size() + 1, u'\0');
    const std::int32_t length = ucnv_toUChars(converter, text.data(), static_cast<std::int32_t>(text.size()),
                                              bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    ucnv_close(converter);
    text.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    return text;
}

Edit mended(std::size_t begin, std::size_t end, std::u16string after)
{
    return {.at = Span::of(begin, end),
            .after = std::move(after),
            .kind = RepairKind::Mojibake,
            .certainty = 0.99,
            .candidates = {}};
}

/// What one wrong reading leaves: the characters whose UTF-8 bytes stand at `at` as Windows-1252, as many as
/// follow.
std::optional<Edit> utf8AsWestern(std::u16string_view text, std::size_t at)
{
    std::string bytes;
    std::size_t end = at;
    while (end < text.size()) {
        const std::size_t length = lengthOf(westernByte(text[end]));
        if (length == 0 || end + length > text.size())
            break;
        std::string character;
        for (std::size_t i = end; i < end + length; ++i)
            character += static_cast<char>(westernByte(text[i]));
        if (!strictUtf8(character) || character.find('\0') != std::string::npos)
            break;
        bytes += character;
        end += length;
    }
    if (end == at)
        return std::nullopt;
    std::u16string after = toUtf16(bytes);
    if (plausibility(after) < 0.5)
        return std::nullopt;
    // Wrongly read twice: Ã¢â‚¬â„¢.
    if (after.size() >= 2 && lengthOf(westernByte(after.front())) != 0)
        if (const auto again = utf8AsWestern(after, 0);
            again && static_cast<std::size_t>(again->at.end()) == after.size())
            after = again->after;
    return mended(at, end, std::move(after));
}

/// Pairs of a high byte and a trail byte, which may be ASCII.
std::string pairsAt(std::u16string_view text, std::size_t at)
{
    std::string bytes;
    for (; at + 1 < text.size(); at += 2) {
        const unsigned lead = westernByte(text[at]);
        const unsigned trail = text[at + 1] < 0x80 ? text[at + 1] : westernByte(text[at + 1]);
        if (lead < gbk::kFirstLead || trail < gbk::kFirstTrail || trail == 0x7F)
            break;
        bytes += static_cast<char>(lead);
        bytes += static_cast<char>(trail);
    }
    return bytes;
}

/// How well the characters follow each other, as kChinese counts it; far below it where no two do.
double chineseOrder(std::u16string_view text)
{
    double sum = 0;
    int pairs = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!isHan(text[i - 1]) || !isHan(text[i]))
            continue;
        sum += std::log(CharacterPairs::shipped().probability(fold(text[i - 1]), fold(text[i])));
        ++pairs;
    }
    return pairs == 0 ? 2 * kChinese : sum / pairs;
}

/// A run of Latin-1 letters and signs whose bytes are GBK or Big5.
std::optional<Edit> chineseAsWestern(std::u16string_view text, std::size_t at)
{
    const std::string bytes = pairsAt(text, at);
    const auto high =
        std::ranges::count_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (bytes.size() < kShortestHigh || static_cast<std::size_t>(high) * 4 < bytes.size() * 3)
        return std::nullopt;
    std::u16string best;
    double bestOrder = kChinese;
    for (const char* charset : {"windows-936", "Big5"}) {
        const std::u16string candidate = decoded(bytes, charset);
        if (candidate.size() * 2 != bytes.size() || plausibility(candidate) <= kReadable)
            continue;
        if (const double order = chineseOrder(candidate); order > bestOrder) {
            bestOrder = order;
            best = candidate;
        }
    }
    if (best.empty())
        return std::nullopt;
    return mended(at, at + bytes.size(), std::move(best));
}

/// A run of Chinese characters whose GBK bytes are UTF-8. Where the run breaks off inside a character, that
/// one is lost and marked.
std::optional<Edit> utf8AsGbk(std::u16string_view text, std::size_t at)
{
    std::string bytes;
    for (std::size_t i = at; i < text.size() && text[i] >= 0x80 && gbk::codeOf(text[i]) != 0; ++i) {
        bytes += static_cast<char>(gbk::leadOf(gbk::codeOf(text[i])));
        bytes += static_cast<char>(gbk::trailOf(gbk::codeOf(text[i])));
    }
    std::size_t whole = 0; // bytes of whole UTF-8 characters
    for (std::size_t length = 1; length != 0; whole += length) {
        length = whole < bytes.size() ? lengthOf(static_cast<unsigned char>(bytes[whole])) : 0;
        if (length == 0 || whole + length > bytes.size() || !strictUtf8(bytes.substr(whole, length)))
            break;
    }
    std::u16string after = toUtf16(bytes.substr(0, whole));
    std::size_t end = at + whole / 2;
    const bool cut =
        whole < bytes.size() && (whole % 2 == 1 || lengthOf(static_cast<unsigned char>(bytes[whole])) == 3);
    if (end - at < kShortestHan || (cut && after.size() < 4) || plausibility(after) < kReadable ||
        plausibility(text.substr(at, end - at)) > kUnreadable)
        return std::nullopt;
    if (cut) {
        after += u'\uFFFD';
        ++end;
        if (end < text.size() && text[end] == u'?') // what a page shows for a byte without its pair
            ++end;
    }
    return mended(at, end, std::move(after));
}

/// Whether the GBK bytes of two characters can begin a run of UTF-8: a lead byte of three, two that follow,
/// and another lead byte.
bool beginsUtf8(char16_t first, char16_t second)
{
    const std::uint16_t code = gbk::codeOf(first);
    if (gbk::leadOf(code) < 0xE2 || gbk::leadOf(code) > 0xEF || gbk::trailOf(code) > 0xBF ||
        gbk::trailOf(code) < 0x80)
        return false;
    const std::uint16_t next = gbk::codeOf(second);
    return gbk::leadOf(next) >= 0x80 && gbk::leadOf(next) <= 0xBF && lengthOf(gbk::trailOf(next)) == 3;
}

} // namespace

std::vector<Edit> findMojibake(std::u16string_view text)
{
    std::vector<Edit> edits;
    std::size_t mendedTo = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const char16_t c = text[i];
        if (c < 0xA1)
            continue;
        std::optional<Edit> edit;
        if (c <= 0xFF) {
            // Bytes of another charset hold pairs and triples that are UTF-8 by chance.
            const bool inRun = i > mendedTo && westernByte(text[i - 1]) != 0;
            edit = utf8AsWestern(text, i);
            if (edit && inRun && edit->after.size() == 1)
                edit.reset();
            if (!edit && !inRun)
                edit = chineseAsWestern(text, i);
        } else if (isHan(c) && !isCommonHan(c) && text[i + 1] >= 0x80 && beginsUtf8(c, text[i + 1])) {
            edit = utf8AsGbk(text, i);
        }
        if (edit) {
            mendedTo = static_cast<std::size_t>(edit->at.end());
            i = mendedTo - 1;
            edits.push_back(*std::move(edit));
        }
    }
    return edits;
}

} // namespace earshot
