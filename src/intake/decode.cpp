#include "intake/decode.h"

#include "intake/encoding_judge.h"
#include "text/utf.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <type_traits>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>

namespace earshot {
namespace {

constexpr std::size_t kSample = 64 * 1024;
/// A charset tried later must give a text better by this than one tried before it.
constexpr double kMargin = 0.03;
/// What a page says of itself must be wrong by this: another charset that it is read in gives nonsense, while
/// a lone é between Latin letters may well give an everyday character in the wrong one.
constexpr double kBelief = 0.31;
/// A guess below this is no text that anybody wrote.
constexpr double kPlausible = 0.4;

struct Mark {
    std::string_view bytes;
    std::string_view encoding;
};
// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr std::array<Mark, 6> kMarks = {{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                         {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                         {"\xEF\xBB\xBF", "UTF-8"},
                                         {"\xFF\xFE", "UTF-16LE"},
                                         {"\xFE\xFF", "UTF-16BE"},
                                         {"\x84\x31\x95\x33", "GB18030"}}};

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct CloseDetector {
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

void countBadBytes(const void* context, UConverterToUnicodeArgs* args, const char*, std::int32_t length,
                   UConverterCallbackReason reason, UErrorCode* status)
{
    if (reason != UCNV_UNASSIGNED && reason != UCNV_ILLEGAL && reason != UCNV_IRREGULAR)
        return;
    *static_cast<std::int64_t*>(const_cast<void*>(context)) += length;
    const char16_t mark = 0xFFFD;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(args, &mark, 1, 0, status);
}

/// Decodes with ICU; bytes the charset does not know become U+FFFD and are counted. False: no such charset.
bool decodeWith(std::string_view bytes, std::string_view encoding, std::u16string& text, std::int64_t& bad)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(
        ucnv_open(std::string(encoding).c_str(), &status));
    if (U_FAILURE(status))
        return false;
    ucnv_setToUCallBack(converter.get(), countBadBytes, &bad, nullptr, nullptr, &status);
    const char* from = bytes.data();
    const char* const end = from + bytes.size();
    std::array<char16_t, 8192> buffer;
    for (;;) {
        char16_t* to = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &to, buffer.data() + buffer.size(), &from, end, nullptr, true,
                       &status);
        text.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
        if (status == U_BUFFER_OVERFLOW_ERROR)
            continue;
        if (status == U_TRUNCATED_CHAR_FOUND) {
            text += u'\uFFFD';
            bad += 1;
        }
        return true;
    }
}

/// Strict UTF-8; nothing where a byte is wrong.
bool decodeUtf8(std::string_view bytes, std::u16string& text)
{
    text.resize(bytes.size()); // never more units than bytes
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(text.data(), static_cast<std::int32_t>(text.size()), &length, bytes.data(),
                  static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return false;
    text.resize(static_cast<std::size_t>(length));
    return true;
}

/// UTF-16 has no mark of its own in Chinese text; it is known by giving nearly nothing but common characters
/// in one byte order only.
std::string_view utf16Order(std::string_view bytes)
{
    const std::size_t sample = std::min(bytes.size(), kSample) / 2 * 2;
    // Pairs of ASCII letters read as UTF-16 are Han characters.
    const bool nul = bytes.substr(0, sample).find('\0') != std::string_view::npos;
    const auto isPrintable = [](char c) { return c >= 0x20 && c < 0x7F; };
    const auto printable =
        static_cast<std::size_t>(std::ranges::count_if(bytes.substr(0, sample), isPrintable));
    if (sample < 4 || (!nul && (sample < 8 || printable * 5 > sample * 4)))
        return {};
    std::string_view best;
    double bestScore = 0;
    double otherScore = 0;
    for (const std::string_view order : {"UTF-16LE", "UTF-16BE"}) {
        std::u16string text;
        std::int64_t bad = 0;
        decodeWith(bytes.substr(0, sample), order, text, bad);
        // Where every charset agrees on ASCII, here it speaks for the byte order.
        const auto ascii = std::ranges::count_if(text, [](char16_t c) {
            return (c >= 0x20 && c < 0x7F) || c == u'\n' || c == u'\r' || c == u'\t';
        });
        const double share = static_cast<double>(ascii) / static_cast<double>(text.size());
        const double score = share + (1 - share) * plausibility(text);
        otherScore = std::max(otherScore, std::min(score, bestScore));
        if (score > bestScore) {
            bestScore = score;
            best = order;
        }
    }
    // Letters of other alphabets count for less; among them a NUL and the other order's nonsense speak too.
    const bool sure = bestScore >= 0.85 || (nul && bestScore >= 0.65 && otherScore <= 0.4);
    return sure ? best : std::string_view{};
}

/// The name under which a charset is decoded: the superset that people mean when they name a part of it.
std::string canonical(std::string_view name)
{
    std::string lower;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    static constexpr std::array<std::array<std::string_view, 2>, 20> kSupersets = {
        {{"gb2312", "GB18030"},
         {"gbk", "GB18030"},
         {"cp936", "GB18030"},
         {"gb18030", "GB18030"},
         {"hzgb2312", "HZ-GB-2312"},
         {"big5", "Big5"},
         {"cp950", "Big5"},
         {"big5hkscs", "Big5-HKSCS"},
         {"ascii", "windows-1252"},
         {"usascii", "windows-1252"},
         {"latin1", "windows-1252"},
         {"iso88591", "windows-1252"},
         {"cp1252", "windows-1252"},
         {"utf8", "UTF-8"},
         {"shiftjis", "Shift_JIS"},
         {"eucjp", "EUC-JP"},
         {"euckr", "windows-949"},
         {"uhc", "windows-949"},
         {"ksc56011987", "windows-949"},
         {"utf16", "UTF-16"}}};
    for (const auto& [part, whole] : kSupersets)
        if (lower == part)
            return std::string(whole);
    if (lower.starts_with("windows") && lower.size() == 11)
        return "windows-" + lower.substr(7);
    return std::string(name);
}

/// The lines in which charsets can differ, each from the character before its first byte that is not ASCII;
/// at most kSample bytes.
std::string tellingPart(std::string_view bytes)
{
    std::string part;
    while (part.size() < kSample) {
        const auto high =
            std::ranges::find_if(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        if (high == bytes.end())
            break;
        const auto ascii = static_cast<std::size_t>(high - bytes.begin());
        bytes.remove_prefix(ascii > 0 ? ascii - 1 : 0);
        const std::size_t length = std::min({bytes.find('\n'), bytes.size() - 1, kSample - part.size()}) + 1;
        part += bytes.substr(0, length);
        bytes.remove_prefix(length);
    }
    return part;
}

std::string guessed(std::string_view bytes)
{
    const std::unique_ptr<uchardet, CloseDetector> detector(uchardet_new());
    uchardet_handle_data(detector.get(), bytes.data(), bytes.size());
    uchardet_data_end(detector.get());
    return canonical(uchardet_get_charset(detector.get()));
}

bool isMultiByte(std::string_view charset)
{
    static constexpr std::array<std::string_view, 9> kNames = {"Big5",        "Big5-HKSCS", "EUC-JP",
                                                               "EUC-TW",      "GB18030",    "HZ-GB-2312",
                                                               "ISO-2022-JP", "Shift_JIS",  "windows-949"};
    return std::ranges::find(kNames, charset) != kNames.end();
}

/// Declared, guessed and usual charsets, in the order in which they are believed.
std::vector<std::string> candidates(std::string_view bytes, std::string_view declared)
{
    std::vector<std::string> names;
    const auto add = [&names](std::string name) {
        // UTF-8 and UTF-16 had their own test; UTF-7 and the like are never meant.
        if (!name.empty() && !name.starts_with("UTF-") && std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    };
    add(canonical(declared));
    const std::string guess = guessed(bytes);
    // The guess tells alphabets apart, not the charsets of one: a few accents may as well be those of DOS.
    if (!isMultiByte(guess))
        add("windows-1252");
    add(guess);
    for (const char* usual : {"GB18030", "Big5", "windows-1252", "Big5-HKSCS"})
        add(usual);
    return names;
}

struct Choice {
    std::string encoding;
    double score = -1;
};

Choice bestOf(std::string_view sample, const std::vector<std::string>& names, std::string_view declared = {})
{
    Choice best;
    for (const std::string& name : names) {
        std::u16string text;
        std::int64_t bad = 0;
        if (!decodeWith(sample, name, text, bad))
            continue;
        const double score = plausibility(text);
        const double margin = best.score < 0 ? 0 : best.encoding == declared ? kBelief : kMargin;
        if (score > best.score + margin)
            best = {name, score};
    }
    return best;
}

template<class Use>
void forEachLine(std::string_view bytes, Use use)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::size_t length = end == std::string_view::npos ? bytes.size() : end + 1;
        use(bytes.substr(0, length));
        bytes.remove_prefix(length);
    }
}

bool isAscii(std::string_view bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Bytes at the end that begin a UTF-8 character and do not end it: where a file was cut.
std::size_t cutTail(std::string_view bytes)
{
    for (std::size_t length = 1; length <= std::min<std::size_t>(3, bytes.size()); ++length) {
        const auto lead = static_cast<unsigned char>(bytes[bytes.size() - length]);
        if ((lead & 0xC0) == 0x80)
            continue;
        const std::size_t wanted = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return wanted > length ? length : 0;
    }
    return 0;
}

/// UTF-8 with lines that are not. Those lines are in `other`, or are damaged UTF-8 where that reads better.
struct MixedLines {
    std::string broken; ///< the lines that are no UTF-8
    bool any = false;   ///< lines are UTF-8 and not ASCII, more than chance makes of another charset's bytes
};

std::size_t highUnits(auto text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](auto c) { return static_cast<std::make_unsigned_t<decltype(c)>>(c) >= 0x80; }));
}

MixedLines mixedLines(std::string_view bytes)
{
    constexpr std::size_t kByChance = 3; // characters in a line
    constexpr std::size_t kRarely = 20;  // bytes elsewhere for one such character
    MixedLines found;
    std::u16string text;
    std::size_t longest = 0;
    std::size_t characters = 0;
    std::size_t elsewhere = 0;
    forEachLine(bytes, [&](std::string_view line) {
        if (isAscii(line))
            return;
        if (decodeUtf8(line, text)) {
            const std::size_t count = highUnits(std::u16string_view(text));
            longest = std::max(longest, count);
            characters += count;
            return;
        }
        elsewhere += highUnits(line);
        if (found.broken.size() < kSample)
            found.broken += line;
    });
    found.any = longest > kByChance || (characters > 0 && characters * kRarely >= elsewhere);
    return found;
}

void decodeMixed(std::string_view bytes, std::string_view other, std::u16string& out, std::int64_t& bad)
{
    std::u16string line;
    forEachLine(bytes, [&](std::string_view raw) {
        if (decodeUtf8(raw, line))
            out += line;
        else
            decodeWith(raw, other, out, bad);
    });
}

void findUndecodable(DecodedText& decoded)
{
    if (decoded.undecodableBytes == 0)
        return;
    const std::u16string& text = decoded.text;
    for (std::size_t i = text.find(u'\uFFFD'); i != std::u16string::npos; i = text.find(u'\uFFFD', i)) {
        const std::size_t begin = i;
        while (i < text.size() && text[i] == u'\uFFFD')
            ++i;
        decoded.undecodable.push_back(Span::of(begin, i));
    }
}

Result<DecodedText> finished(DecodedText decoded)
{
    std::int64_t controls = 0;
    for (const char16_t c : decoded.text)
        controls += c < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f' && c != u'\v' ? 1 : 0;
    const auto units = static_cast<std::int64_t>(decoded.text.size());
    if (controls > 8 && controls * 50 > units)
        return fail(ErrorCode::FormatUnknown);
    findUndecodable(decoded);
    std::int64_t lost = 0;
    for (const Span& run : decoded.undecodable)
        lost += run.length();
    if (lost * 20 > units)
        return fail(ErrorCode::EncodingUnknown, {}, decoded.encoding);
    if (decoded.text.size() < decoded.text.capacity() / 2)
        decoded.text.shrink_to_fit();
    return decoded;
}

/// Characters that nobody writes: they stand for bytes that the charset leaves open.
std::ptrdiff_t openCharacters(std::u16string_view text)
{
    return std::ranges::count_if(text,
                                 [](char16_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF); });
}

/// Text of Big5 with the characters of Hong Kong, where it has any: what Big5 itself leaves open there.
void readHongKongs(std::string_view bytes, DecodedText& decoded)
{
    const std::ptrdiff_t open = openCharacters(decoded.text);
    if (open == 0)
        return;
    DecodedText wider;
    wider.encoding = "Big5-HKSCS";
    if (decodeWith(bytes, wider.encoding, wider.text, wider.undecodableBytes) &&
        openCharacters(wider.text) < open)
        decoded = std::move(wider);
}

Result<DecodedText> decodedAs(std::string_view bytes, std::string_view encoding)
{
    DecodedText decoded;
    decoded.encoding = encoding;
    if (encoding != "UTF-8" || !decodeUtf8(bytes, decoded.text)) {
        decoded.text.clear();
        decodeWith(bytes, encoding, decoded.text, decoded.undecodableBytes);
    }
    if (encoding == "Big5")
        readHongKongs(bytes, decoded);
    return finished(std::move(decoded));
}

} // namespace

Result<DecodedText> decodeText(std::string_view bytes, std::string_view declared)
{
    for (const Mark& mark : kMarks)
        if (bytes.starts_with(mark.bytes))
            return decodedAs(bytes.substr(mark.bytes.size()), mark.encoding);

    const bool hasNul = bytes.find('\0') != std::string_view::npos;
    if (hasNul)
        if (const std::string_view order = utf16Order(bytes); !order.empty())
            return decodedAs(bytes, order);
    DecodedText decoded;
    decoded.encoding = "UTF-8";
    if (decodeUtf8(bytes, decoded.text))
        return finished(std::move(decoded));
    const std::size_t tail = cutTail(bytes);
    if (tail > 0 && decodeUtf8(bytes.substr(0, bytes.size() - tail), decoded.text) &&
        decoded.text.size() < bytes.size() - tail) {
        decoded.text += u'\uFFFD';
        decoded.undecodableBytes = static_cast<std::int64_t>(tail);
        return finished(std::move(decoded));
    }
    decoded.text.clear();
    if (!hasNul)
        if (const std::string_view order = utf16Order(bytes); !order.empty())
            return decodedAs(bytes, order);

    const std::string sample = tellingPart(bytes);
    if (const std::string_view shown = eastAsianCharset(sample);
        !shown.empty() && (declared.empty() || canonical(declared) == shown))
        return decodedAs(bytes, shown);
    const std::vector<std::string> names = candidates(sample, declared);
    const Choice whole = bestOf(sample, names, canonical(declared));
    const MixedLines mixed = mixedLines(bytes);
    std::vector<std::string> others = {"UTF-8"};
    others.insert(others.end(), names.begin(), names.end());
    const Choice other = bestOf(mixed.broken, others);
    if (mixed.any || other.encoding == "UTF-8") {
        std::u16string text;
        std::int64_t bad = 0;
        decodeMixed(sample, other.encoding, text, bad);
        if (plausibility(text) > whole.score + (mixed.any ? 0 : kMargin)) {
            decodeMixed(bytes, other.encoding, decoded.text, decoded.undecodableBytes);
            return finished(std::move(decoded));
        }
    }
    if (whole.score < kPlausible)
        return fail(ErrorCode::FormatUnknown);
    return decodedAs(bytes, whole.encoding);
}

DecodedText decodeKnown(std::string_view bytes, const std::string& charset)
{
    DecodedText decoded;
    decoded.encoding = charset;
    if (!decodeWith(bytes, charset, decoded.text, decoded.undecodableBytes)) {
        decoded.encoding = "windows-1252";
        decodeWith(bytes, decoded.encoding, decoded.text, decoded.undecodableBytes);
    }
    return decoded;
}

} // namespace earshot
