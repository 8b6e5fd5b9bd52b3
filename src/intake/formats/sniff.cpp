#include "intake/formats/sniff.h"

#include "intake/formats/formats.h"
#include "intake/formats/subtitle_cues.h"
#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/script.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

constexpr std::size_t kHead = 4096;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Tags that nothing but HTML writes.
constexpr std::array<std::string_view, 30> kTags = {
    "!doctype", "a",  "article", "b",    "body",   "br",    "center", "div",   "em",   "font",
    "h1",       "h2", "h3",      "h4",   "head",   "hr",    "html",   "li",    "link", "main",
    "meta",     "p",  "section", "span", "strong", "table", "td",     "title", "tr",   "ul"};
static_assert(std::ranges::is_sorted(kTags));

/// Name of the tag that opens or closes at `at`, in lower case; empty where there is none.
std::string tagName(std::u16string_view text, std::size_t at)
{
    std::string name;
    ++at;
    if (at < text.size() && text[at] == u'/')
        ++at;
    while (at < text.size() && name.size() < 10 &&
           (isAsciiLetter(text[at]) || isAsciiDigit(text[at]) || text[at] == u'!'))
        name += lower(static_cast<char>(text[at++]));
    return at < text.size() && (isBlankUnit(text[at]) || text[at] == u'>' || text[at] == u'/')
               ? name
               : std::string();
}

std::size_t firstLetter(std::u16string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && isBlankUnit(text[at]))
        ++at;
    return at;
}

bool isHtml(std::u16string_view text, bool named)
{
    const std::size_t start = firstLetter(text);
    const std::u16string_view head = text.substr(start, 16 * kHead);
    if (head.empty())
        return false;
    std::size_t tags = 0;
    for (std::size_t at = head.find(u'<'); at < head.size(); at = head.find(u'<', at + 1))
        tags += std::ranges::binary_search(kTags, tagName(head, at)) ? 1 : 0;
    if (head.front() == u'<') {
        if (head.starts_with(u"<!--") || head.starts_with(u"<?xml"))
            return tags > 0;
        if (std::ranges::binary_search(kTags, tagName(head, 0)))
            return true;
    }
    // Words, or the envelope of an archive ("<DOCUMENT>"), before the page: many tags, or the name says so.
    return named ? tags >= 2 : tags >= 8 && tags * 200 >= head.size();
}

bool isSubtitle(std::u16string_view text)
{
    std::u16string_view head = text.substr(firstLetter(text), kHead);
    if (head.starts_with(u"WEBVTT") && (head.size() == 6 || isBlankUnit(head[6])))
        return true;
    if (isScript(text) || isTimedText(text))
        return true;
    constexpr int kFewestLineCues = 3;
    int lineCues = 0;
    for (int line = 0; line < 40 && !head.empty(); ++line) {
        const std::size_t end = std::min(head.find_first_of(u"\r\n"), head.size());
        lineCues += isLineCue(head.substr(0, end));
        if (lineCues >= kFewestLineCues || (line < 8 && isCueTiming(head.substr(0, end))))
            return true;
        head.remove_prefix(std::min(end + 1, head.size()));
    }
    return isCaptionPanel(text);
}

bool isJson(std::u16string_view text, bool named)
{
    const std::size_t open = firstLetter(text);
    if (open >= text.size() || (text[open] != u'{' && text[open] != u'['))
        return false;
    if (named)
        return true;
    const std::size_t next = open + 1 + firstLetter(text.substr(open + 1, kHead));
    if (next >= text.size())
        return false;
    const std::u16string_view expected = text[open] == u'{' ? u"\"}" : u"{[\"";
    return expected.find(text[next]) != std::u16string_view::npos;
}

} // namespace

TextFormat textFormatOf(std::u16string_view text, std::string_view extension)
{
    if (isSubtitle(text))
        return TextFormat::Subtitle;
    if (isJson(text, extension == "json" || extension == "jsonl" || extension == "ndjson"))
        return TextFormat::Json;
    if (isHtml(text, extension == "html" || extension == "htm" || extension == "xhtml"))
        return TextFormat::Html;
    if (isSpeechTable(text))
        return TextFormat::Table;
    return TextFormat::Plain;
}

std::string declaredCharset(std::string_view bytes)
{
    std::string head(bytes.substr(0, kHead));
    std::ranges::transform(head, head.begin(), lower);
    if (head.find('<') == std::string::npos)
        return {};
    std::size_t at = head.find("charset=");
    std::size_t length = 8;
    if (at == std::string::npos && head.find("<?xml") != std::string::npos) {
        at = head.find("encoding=");
        length = 9;
    }
    if (at == std::string::npos)
        return {};
    at = head.find_first_not_of("\"' ", at + length);
    if (at == std::string::npos)
        return {};
    return head.substr(at, std::min(head.find_first_of("\"' ;>?\r\n", at), head.size()) - at);
}

} // namespace earshot
