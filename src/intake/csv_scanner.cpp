#include "intake/csv_scanner.h"

namespace earshot {

void CsvScanner::passLineEnd()
{
    if (m_at >= m_text.size())
        return;
    m_at += m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n' ? 2 : 1;
    ++m_line;
}

void CsvScanner::skipLine()
{
    while (m_at < m_text.size() && !endsLine(m_at))
        ++m_at;
    passLineEnd();
}

std::optional<std::vector<CsvField>> CsvScanner::row()
{
    if (m_at >= m_text.size() || m_openQuote)
        return std::nullopt;
    std::vector<CsvField> fields;
    for (;;) {
        const auto one = field();
        if (!one)
            return std::nullopt;
        fields.push_back(*one);
        if (fields.size() > kMostFields)
            return fields;
        if (m_at >= m_text.size() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    passLineEnd();
    return fields;
}

std::optional<CsvField> CsvScanner::field()
{
    const auto passBare = [this] {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !endsLine(m_at))
            ++m_at;
        return Span::of(begin, m_at);
    };
    std::size_t first = m_at;
    while (first < m_text.size() && m_text[first] == u' ' && m_text[first] != m_separator)
        ++first;
    if (first >= m_text.size() || m_text[first] != u'"')
        return CsvField{passBare(), {}, false};
    const int opened = m_line;
    for (m_at = first + 1; m_at < m_text.size(); ++m_at) {
        if (m_text[m_at] == u'"') {
            if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"')
                break;
            ++m_at;
        } else if (endsLine(m_at)) {
            passLineEnd();
            --m_at;
        }
    }
    if (m_at >= m_text.size()) {
        m_openQuote = opened;
        return std::nullopt;
    }
    const Span inside = Span::of(first + 1, m_at++);
    return CsvField{inside, passBare(), true};
}

std::u16string textOf(const CsvField& field, std::u16string_view text)
{
    std::u16string said;
    const std::u16string_view inside = field.source.in(text);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const char16_t c = inside[i];
        const bool pair = i + 1 < inside.size();
        if (field.quoted && c == u'"' && pair) // doubled
            ++i;
        if (c == u'\r' && pair && inside[i + 1] == u'\n')
            ++i;
        said += c == u'\r' ? u'\n' : c;
    }
    said += field.behind.in(text);
    return said;
}

} // namespace earshot
