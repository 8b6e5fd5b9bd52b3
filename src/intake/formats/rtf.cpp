#include "intake/decode.h"
#include "intake/encoding_judge.h"
#include "intake/formats/formats.h"
#include "intake/formats/rtf_tokens.h"
#include "intake/formats/text_writer.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>

namespace earshot {
namespace {

/// Deeper than any writer nests; Word gives up far before.
constexpr std::size_t kDeepest = 1000;
constexpr std::size_t kMostLetters = 16'000'000;

/// Groups without text of the document as it reads: pictures, tables of the file, heads, notes, codes.
/// Sorted.
constexpr std::array<std::string_view, 35> kSkipped = {
    "annotation", "atnauthor", "atnid",    "bkmkend",    "bkmkstart", "colortbl", "comment",
    "datastore",  "filetbl",   "fldinst",  "footer",     "footerf",   "footerl",  "footerr",
    "footnote",   "ftnsep",    "ftnsepc",  "generator",  "header",    "headerf",  "headerl",
    "headerr",    "info",      "listtext", "nonshppict", "object",    "pict",     "pntext",
    "rxe",        "shpinst",   "shprslt",  "tc",         "txe",       "upr",      "xe"};
static_assert(std::ranges::is_sorted(kSkipped));

/// Control words that stand for a character. Sorted.
struct Character {
    std::string_view word;
    std::u16string_view text;
};
constexpr std::array<Character, 12> kCharacters = {{{"bullet", u"•"},
                                                    {"emdash", u"—"},
                                                    {"emspace", u" "},
                                                    {"endash", u"–"},
                                                    {"enspace", u" "},
                                                    {"ldblquote", u"“"},
                                                    {"lquote", u"‘"},
                                                    {"qmspace", u" "},
                                                    {"rdblquote", u"”"},
                                                    {"rquote", u"’"},
                                                    {"zwj", u"\u200D"},
                                                    {"zwnj", u"\u200C"}}};
static_assert(std::ranges::is_sorted(kCharacters, {}, &Character::word));

/// The code page of a font's \fcharset; 0: that of the document.
int codePageOf(std::int32_t charset)
{
    static constexpr std::array<std::array<int, 2>, 15> kPages = {{{77, 10000},
                                                                   {128, 932},
                                                                   {129, 949},
                                                                   {130, 1361},
                                                                   {134, 936},
                                                                   {136, 950},
                                                                   {161, 1253},
                                                                   {162, 1254},
                                                                   {163, 1258},
                                                                   {177, 1255},
                                                                   {178, 1256},
                                                                   {186, 1257},
                                                                   {204, 1251},
                                                                   {222, 874},
                                                                   {238, 1250}}};
    for (const auto& [of, page] : kPages)
        if (of == charset)
            return page;
    return 0;
}

std::string charsetOf(int codePage)
{
    switch (codePage) {
    case 936:
        return "GB18030";
    case 950:
        return "Big5-HKSCS";
    case 932:
        return "Shift_JIS";
    case 10000:
        return "macintosh";
    case 65001:
        return "UTF-8";
    default:
        return fmt::format("{}{}", codePage >= 437 && codePage < 874 ? "ibm-" : "windows-", codePage);
    }
}

enum class Destination { Text, Fonts, Styles, Skipped };

/// What a group inherits and its end takes back.
struct Group {
    Destination destination = Destination::Text;
    std::int32_t font = -1;
    int fallbacks = 1; ///< characters behind a \u for readers that know no Unicode
    bool bold = false;
    bool hidden = false;
    bool starred = false; ///< \* came first: the destination may be left out
};

struct Paragraph {
    bool heading = false;
    bool listItem = false;
    bool inTable = false;
};

class RtfReader {
public:
    explicit RtfReader(std::string_view rtf) : m_tokens(rtf), m_writer({}) { m_open.push_back({}); }

    Result<Extract> read(const Progress& progress);

private:
    Group& group() { return m_open.back(); }
    void take(const RtfToken& token);
    void word(const RtfToken& token);
    bool destinationWord(const RtfToken& token);
    bool characterWord(const RtfToken& token);
    bool paragraphWord(const RtfToken& token);
    void fontWord(const RtfToken& token);
    void styleWord(const RtfToken& token);
    void symbol(char c);
    void unicode(std::int32_t number);
    void bytes(std::string_view text);
    void flush();
    void write(std::u16string_view text);
    void endParagraph();

    RtfTokenizer m_tokens;
    TextWriter m_writer;
    std::vector<Group> m_open;
    std::map<std::int32_t, int> m_fonts;   ///< code page by font
    std::map<std::int32_t, bool> m_styles; ///< whether a paragraph style is a heading's, by style
    std::int32_t m_fontAtHand = 0;         ///< in the table of fonts
    std::int32_t m_styleAtHand = 0;        ///< in the table of styles
    std::string m_styleName;
    int m_codePage = 1252;
    std::string m_pending;  ///< bytes of one code page, not decoded yet
    std::u16string m_units; ///< characters given by number: a pair may come in two words
    int m_toSkip = 0;       ///< fallback characters still to pass over
    Paragraph m_paragraph;
    bool m_cellEnded = false;
    std::size_t m_letters = 0;
    std::int64_t m_undecodable = 0;
};

Result<Extract> RtfReader::read(const Progress& progress)
{
    std::size_t count = 0;
    while (const std::optional<RtfToken> token = m_tokens.next()) {
        if (++count % 4096 == 0 && progress.cancelled())
            return fail(ErrorCode::Cancelled);
        take(*token);
        if (m_open.size() > kDeepest)
            return fail(ErrorCode::FormatUnsafe, {}, fmt::format("groups nested over {} deep", kDeepest));
        if (m_letters > kMostLetters)
            return fail(ErrorCode::FormatUnsafe, {}, fmt::format("over {} letters", kMostLetters));
        if (m_open.size() == 1 && token->kind == RtfToken::Kind::Close)
            break; // what follows the document is not part of it
    }
    flush();
    Result<Extract> extract = finishOwnText(m_writer, "application/rtf");
    if (!extract)
        return extract;
    extract->undecodableBytes = m_undecodable;
    for (std::size_t i = extract->source.find(u'\uFFFD'); m_undecodable > 0 && i != std::u16string::npos;
         i = extract->source.find(u'\uFFFD', i + 1))
        extract->undecodable.push_back(Span::of(i, i + 1));
    return extract;
}

void RtfReader::take(const RtfToken& token)
{
    switch (token.kind) {
    case RtfToken::Kind::Open:
        flush();
        m_toSkip = 0;
        m_open.push_back(group());
        group().starred = false;
        break;
    case RtfToken::Kind::Close:
        flush();
        m_toSkip = 0;
        if (m_open.size() > 1)
            m_open.pop_back();
        break;
    case RtfToken::Kind::Word:
        if (m_toSkip > 0 && token.word != "u" && token.word != "uc" && token.word != "par")
            --m_toSkip;
        else
            word(token);
        break;
    case RtfToken::Kind::Symbol:
        if (m_toSkip > 0)
            --m_toSkip;
        else
            symbol(token.word.front());
        break;
    case RtfToken::Kind::Byte:
        bytes({&token.byte, 1});
        break;
    case RtfToken::Kind::Text:
        bytes(token.bytes);
        break;
    }
}

void RtfReader::word(const RtfToken& token)
{
    if (token.word == "u")
        return unicode(token.number.value_or(0));
    if (destinationWord(token))
        return;
    switch (group().destination) {
    case Destination::Fonts:
        return fontWord(token);
    case Destination::Styles:
        return styleWord(token);
    case Destination::Skipped:
        return;
    case Destination::Text:
        break;
    }
    if (characterWord(token) || paragraphWord(token))
        return;
    const bool on = token.number.value_or(1) != 0;
    if (token.word == "ansicpg") {
        m_codePage = std::clamp(token.number.value_or(1252), 0, 65001);
        if (m_codePage == 0)
            m_codePage = 1252;
    } else if (token.word == "mac") {
        m_codePage = 10000;
    } else if (token.word == "pc") {
        m_codePage = 437;
    } else if (token.word == "pca") {
        m_codePage = 850;
    } else if (token.word == "uc") {
        group().fallbacks = std::clamp(token.number.value_or(1), 0, 16);
    } else if (token.word == "f") {
        flush();
        group().font = token.number.value_or(0);
    } else if (token.word == "b") {
        flush();
        group().bold = on;
    } else if (token.word == "v" || token.word == "deleted") {
        flush();
        group().hidden = on;
    } else if (token.word == "plain") {
        flush();
        group().bold = group().hidden = false;
        group().font = -1;
    }
}

/// Words that say what a group holds.
bool RtfReader::destinationWord(const RtfToken& token)
{
    Group& at = group();
    if (token.word == "fonttbl" || token.word == "stylesheet") {
        at.destination = token.word == "fonttbl" ? Destination::Fonts : Destination::Styles;
    } else if (token.word == "ud") { // inside \upr: the same text in Unicode
        at.destination = m_open.size() > 2 ? m_open[m_open.size() - 3].destination : Destination::Text;
    } else if (token.word == "listtext" || token.word == "pntext") {
        m_paragraph.listItem = true;
        at.destination = Destination::Skipped;
    } else if (std::ranges::binary_search(kSkipped, token.word)) {
        at.destination = Destination::Skipped;
    } else if (token.word == "shptxt") { // the words in a drawn box, amid what draws it
        at.destination = Destination::Text;
    } else if (at.starred) {
        at.destination = Destination::Skipped;
    } else {
        return false;
    }
    at.starred = false;
    return true;
}

bool RtfReader::characterWord(const RtfToken& token)
{
    const auto found = std::ranges::lower_bound(kCharacters, token.word, {}, &Character::word);
    if (found == kCharacters.end() || found->word != token.word)
        return false;
    flush();
    write(found->text);
    return true;
}

bool RtfReader::paragraphWord(const RtfToken& token)
{
    if (token.word == "par" || token.word == "sect" || token.word == "page" || token.word == "column") {
        flush();
        endParagraph();
    } else if (token.word == "line" || token.word == "softline") {
        flush();
        m_writer.endLine();
    } else if (token.word == "tab") {
        flush();
        m_writer.tab();
    } else if (token.word == "cell" || token.word == "nestcell") {
        flush();
        m_writer.tab();
        m_cellEnded = false;
    } else if (token.word == "row" || token.word == "nestrow") {
        flush();
        m_writer.endLine();
        m_cellEnded = false;
    } else if (token.word == "pard") {
        m_paragraph = {};
    } else if (token.word == "intbl") {
        m_paragraph.inTable = true;
    } else if (token.word == "s") {
        const auto style = m_styles.find(token.number.value_or(0));
        m_paragraph.heading = style != m_styles.end() && style->second;
    } else if (token.word == "outlinelevel") {
        m_paragraph.heading = token.number.value_or(9) < 9;
    } else if (token.word == "ls") {
        m_paragraph.listItem = token.number.value_or(0) > 0;
    } else {
        return false;
    }
    return true;
}

void RtfReader::fontWord(const RtfToken& token)
{
    if (token.word == "f")
        m_fontAtHand = token.number.value_or(0);
    else if (token.word == "fcharset")
        m_fonts[m_fontAtHand] = codePageOf(token.number.value_or(0));
    else if (token.word == "cpg")
        m_fonts[m_fontAtHand] = std::clamp(token.number.value_or(0), 0, 65001);
}

void RtfReader::styleWord(const RtfToken& token)
{
    if (token.word == "s") {
        m_styleAtHand = token.number.value_or(0);
        m_styleName.clear();
    } else if (token.word == "outlinelevel" && token.number.value_or(9) < 9) {
        m_styles[m_styleAtHand] = true;
    }
}

void RtfReader::symbol(char c)
{
    switch (c) {
    case '*':
        group().starred = true;
        break;
    case '\\':
    case '{':
    case '}':
        bytes({&c, 1});
        break;
    case '~':
        flush();
        m_writer.space();
        break;
    case '_':
        flush();
        write(u"-");
        break;
    case '\t':
        flush();
        m_writer.tab();
        break;
    case '\r':
    case '\n':
        if (group().destination == Destination::Text) {
            flush();
            endParagraph();
        }
        break;
    default:
        break; // optional hyphens, marks of an index
    }
}

void RtfReader::unicode(std::int32_t number)
{
    m_toSkip = group().fallbacks;
    if (group().destination != Destination::Text || group().hidden)
        return;
    if (!m_pending.empty())
        flush();
    m_units += static_cast<char16_t>(static_cast<std::uint32_t>(number) & 0xFFFFU);
}

void RtfReader::bytes(std::string_view text)
{
    if (m_toSkip > 0) {
        const std::size_t skipped = std::min<std::size_t>(text.size(), static_cast<std::size_t>(m_toSkip));
        m_toSkip -= static_cast<int>(skipped);
        text.remove_prefix(skipped);
    }
    if (group().destination == Destination::Styles) {
        m_styleName += text.substr(0, 64);
        const std::size_t end = std::min(m_styleName.find(';'), m_styleName.size());
        const std::string_view name = std::string_view(m_styleName).substr(0, end);
        if (name.starts_with("heading ") || name.starts_with("Heading ") || name == "Title")
            m_styles[m_styleAtHand] = true;
    }
    if (text.empty() || group().destination != Destination::Text || group().hidden)
        return;
    if (!m_units.empty())
        flush();
    m_pending += text;
}

/// Decodes what has come together: in the font's code page, or the document's where that is none of it.
void RtfReader::flush()
{
    if (!m_units.empty()) {
        const std::u16string units = std::move(m_units);
        m_units.clear();
        write(units);
    }
    if (m_pending.empty())
        return;
    const std::string pending = std::move(m_pending);
    m_pending.clear();
    if (std::ranges::all_of(pending, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return write(std::u16string(pending.begin(), pending.end()));
    const auto font = m_fonts.find(group().font);
    const int page = font == m_fonts.end() || font->second == 0 ? m_codePage : font->second;
    DecodedText decoded = decodeKnown(pending, charsetOf(page));
    if (decoded.undecodableBytes > 0 && page != m_codePage)
        if (DecodedText other = decodeKnown(pending, charsetOf(m_codePage));
            plausibility(other.text) > plausibility(decoded.text))
            decoded = std::move(other);
    m_undecodable += decoded.undecodableBytes;
    write(decoded.text);
}

void RtfReader::write(std::u16string_view text)
{
    if (group().destination != Destination::Text || group().hidden)
        return;
    m_letters += text.size();
    if (isBlank(text))
        return m_writer.putCollapsed(text);
    if (m_cellEnded) {
        m_writer.endLine();
        m_cellEnded = false;
    }
    m_writer.style().kind = m_paragraph.inTable    ? BlockKind::TableRow
                            : m_paragraph.heading  ? BlockKind::Heading
                            : m_paragraph.listItem ? BlockKind::ListItem
                                                   : BlockKind::Paragraph;
    m_writer.setBold(group().bold);
    m_writer.putCollapsed(text);
}

/// A cell's first paragraph continues its row; further ones begin lines.
void RtfReader::endParagraph()
{
    if (group().destination != Destination::Text)
        return;
    if (m_paragraph.inTable)
        m_cellEnded = !m_writer.lineIsEmpty();
    else
        m_writer.endLine();
}

} // namespace

Result<Extract> readRtf(std::string_view bytes, const Progress& progress)
{
    return RtfReader(bytes).read(progress);
}

} // namespace earshot
