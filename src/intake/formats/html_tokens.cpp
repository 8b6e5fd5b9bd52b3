#include "intake/formats/html_tokens.h"

#include "intake/formats/text_writer.h"
#include "text/blank.h"
#include "text/script.h"

#include <algorithm>
#include <array>

namespace earshot {
namespace {

char16_t lower(char16_t c)
{
    return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + (u'a' - u'A')) : c;
}

/// ASCII of `text` in lower case; other characters become '?'.
std::string lowerAscii(std::u16string_view text)
{
    std::string ascii;
    ascii.reserve(text.size());
    for (const char16_t c : text)
        ascii += c < 0x80 ? static_cast<char>(lower(c)) : '?';
    return ascii;
}

/// Elements whose content is no markup. Sorted.
constexpr std::array<std::string_view, 9> kRawText = {"iframe", "noembed",  "noframes", "plaintext", "script",
                                                      "style",  "textarea", "title",    "xmp"};

bool isSeen(std::string_view rawText)
{
    return rawText == "title" || rawText == "xmp" || rawText == "plaintext";
}

} // namespace

bool HtmlTokenizer::startsTag(std::size_t at) const
{
    if (at + 1 >= m_source.size())
        return false;
    const char16_t c = m_source[at + 1];
    return isAsciiLetter(c) || c == u'!' || c == u'?' ||
           (c == u'/' && at + 2 < m_source.size() && isAsciiLetter(m_source[at + 2]));
}

std::size_t HtmlTokenizer::endOfRawText() const
{
    if (m_raw == "plaintext")
        return m_source.size();
    for (std::size_t at = m_source.find(u"</", m_at); at < m_source.size();
         at = m_source.find(u"</", at + 2)) {
        const std::u16string_view name = m_source.substr(at + 2, m_raw.size());
        if (lowerAscii(name) == m_raw)
            return at;
    }
    return m_source.size();
}

bool HtmlTokenizer::skipDeclaration()
{
    const std::u16string_view rest = m_source.substr(m_at);
    const auto skipTo = [&](std::u16string_view close, std::size_t from) {
        const std::size_t end = rest.find(close, from);
        m_at = end == std::u16string_view::npos ? m_source.size() : m_at + end + close.size();
        return true;
    };
    if (rest.starts_with(u"<!-->"))
        return skipTo(u">", 0);
    if (rest.starts_with(u"<!--"))
        return skipTo(u"-->", 4);
    if (rest.starts_with(u"<![CDATA["))
        return skipTo(u"]]>", 9);
    if (lowerAscii(rest.substr(0, 9)) == "<!doctype" &&
        rest.substr(0, rest.find(u'>')).find(u'[') != std::u16string_view::npos)
        return skipTo(u"]>", 9); // with declarations of its own
    if (rest.starts_with(u"<!") || rest.starts_with(u"<?"))
        return skipTo(u">", 2);
    return false;
}

std::optional<HtmlToken> HtmlTokenizer::next()
{
    while (m_at < m_source.size()) {
        const std::size_t begin = m_at;
        if (!m_raw.empty()) {
            m_at = endOfRawText();
            const bool seen = isSeen(m_raw);
            m_raw.clear();
            if (seen && m_at > begin)
                return HtmlToken{.kind = HtmlToken::Kind::Text, .source = Span::of(begin, m_at)};
            continue;
        }
        if (m_source[m_at] == u'<' && startsTag(m_at)) {
            if (skipDeclaration())
                continue;
            return tag();
        }
        do
            m_at = std::min(m_source.find(u'<', m_at + 1), m_source.size());
        while (m_at < m_source.size() && !startsTag(m_at));
        return HtmlToken{.kind = HtmlToken::Kind::Text, .source = Span::of(begin, m_at)};
    }
    return std::nullopt;
}

HtmlToken HtmlTokenizer::tag()
{
    HtmlToken token{.kind = HtmlToken::Kind::Open};
    const std::size_t begin = m_at++;
    if (m_source[m_at] == u'/') {
        token.kind = HtmlToken::Kind::Close;
        ++m_at;
    }
    const std::size_t name = m_at;
    while (m_at < m_source.size() && !isBlankUnit(m_source[m_at]) && m_source[m_at] != u'>' &&
           m_source[m_at] != u'/')
        ++m_at;
    constexpr std::size_t kLongestName = 32;
    token.name = lowerAscii(m_source.substr(name, std::min(m_at - name, kLongestName)));
    attributes(token);
    token.source = Span::of(begin, m_at);
    if (token.kind == HtmlToken::Kind::Open && std::ranges::binary_search(kRawText, token.name))
        m_raw = token.name;
    return token;
}

void HtmlTokenizer::attributes(HtmlToken& token)
{
    while (m_at < m_source.size()) {
        const char16_t c = m_source[m_at];
        if (c == u'>') {
            ++m_at;
            return;
        }
        token.selfClosing = c == u'/';
        if (isBlankUnit(c) || c == u'/')
            ++m_at;
        else
            attribute(token);
    }
}

void HtmlTokenizer::attribute(HtmlToken& token)
{
    const auto ends = [this](std::u16string_view signs) {
        return isBlankUnit(m_source[m_at]) || signs.find(m_source[m_at]) != std::u16string_view::npos;
    };
    const std::size_t begin = m_at++;
    while (m_at < m_source.size() && !ends(u"=>/"))
        ++m_at;
    const std::u16string_view name = m_source.substr(begin, m_at - begin);
    while (m_at < m_source.size() && isBlankUnit(m_source[m_at]))
        ++m_at;
    std::u16string_view value;
    if (m_at < m_source.size() && m_source[m_at] == u'=') {
        ++m_at;
        while (m_at < m_source.size() && isBlankUnit(m_source[m_at]))
            ++m_at;
        if (m_at < m_source.size() && (m_source[m_at] == u'"' || m_source[m_at] == u'\'')) {
            const std::size_t close = std::min(m_source.find(m_source[m_at], m_at + 1), m_source.size());
            value = m_source.substr(m_at + 1, close - m_at - 1);
            m_at = std::min(close + 1, m_source.size());
        } else {
            const std::size_t from = m_at;
            while (m_at < m_source.size() && !ends(u">"))
                ++m_at;
            value = m_source.substr(from, m_at - from);
        }
    }
    constexpr std::size_t kLongestValue = 1000;
    value = value.substr(0, kLongestValue);
    const std::string key = lowerAscii(name.substr(0, 8));
    if (key == "style" && token.style.empty())
        token.style = lowerAscii(value);
    else if (key == "class" && token.classes.empty())
        token.classes = lowerAscii(value);
    else if (key == "role" && token.role.empty())
        token.role = lowerAscii(value);
    else if (key == "hidden")
        token.hidden = lowerAscii(value) != "until-found";
    else if (key == "open")
        token.open = true;
}

} // namespace earshot
