#include "intake/formats/rtf_tokens.h"

#include <algorithm>

namespace earshot {
namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    return isDigit(c)             ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

} // namespace

std::optional<RtfToken> RtfTokenizer::next()
{
    while (m_at < m_rtf.size() && (m_rtf[m_at] == '\r' || m_rtf[m_at] == '\n' || m_rtf[m_at] == '\0'))
        ++m_at;
    if (m_at >= m_rtf.size())
        return std::nullopt;
    switch (m_rtf[m_at]) {
    case '{':
        ++m_at;
        return RtfToken{.kind = RtfToken::Kind::Open};
    case '}':
        ++m_at;
        return RtfToken{.kind = RtfToken::Kind::Close};
    case '\\':
        return control();
    default:
        break;
    }
    const std::size_t end =
        std::min(m_rtf.find_first_of(std::string_view("{}\\\r\n\0", 6), m_at), m_rtf.size());
    RtfToken token;
    token.bytes = m_rtf.substr(m_at, end - m_at);
    m_at = end;
    return token;
}

RtfToken RtfTokenizer::control()
{
    RtfToken token;
    ++m_at;
    if (m_at >= m_rtf.size())
        return token;
    const char first = m_rtf[m_at];
    if (!isLetter(first)) {
        ++m_at;
        if (first == '\'' && m_at + 1 < m_rtf.size() && hexDigit(m_rtf[m_at]) >= 0 &&
            hexDigit(m_rtf[m_at + 1]) >= 0) {
            token.kind = RtfToken::Kind::Byte;
            token.byte = static_cast<char>(hexDigit(m_rtf[m_at]) * 16 + hexDigit(m_rtf[m_at + 1]));
            m_at += 2;
            return token;
        }
        token.kind = RtfToken::Kind::Symbol;
        token.word = m_rtf.substr(m_at - 1, 1);
        return token;
    }
    const std::size_t begin = m_at;
    while (m_at < m_rtf.size() && isLetter(m_rtf[m_at]))
        ++m_at;
    token.kind = RtfToken::Kind::Word;
    token.word = m_rtf.substr(begin, m_at - begin);
    const bool minus = m_at + 1 < m_rtf.size() && m_rtf[m_at] == '-' && isDigit(m_rtf[m_at + 1]);
    m_at += minus ? 1 : 0;
    if (m_at < m_rtf.size() && isDigit(m_rtf[m_at])) {
        constexpr std::int32_t kMost = 100'000'000;
        std::int32_t number = 0;
        for (; m_at < m_rtf.size() && isDigit(m_rtf[m_at]); ++m_at)
            number = std::min(kMost, number * 10 + (m_rtf[m_at] - '0'));
        token.number = minus ? -number : number;
    }
    if (m_at < m_rtf.size() && m_rtf[m_at] == ' ')
        ++m_at;
    if (token.word == "bin" && token.number.value_or(0) > 0)
        m_at = std::min(m_rtf.size(), m_at + static_cast<std::size_t>(*token.number));
    return token;
}

} // namespace earshot
