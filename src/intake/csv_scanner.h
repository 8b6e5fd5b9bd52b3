#pragma once

#include "text/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// One field of a table in text, where it stands.
struct CsvField {
    Span source;         ///< without quotes
    Span behind;         ///< what some programs leave behind a closing quote: it belongs to the field
    bool quoted = false; ///< every quote in `source` is doubled
};

/// Parts a text into rows and fields by RFC 4180; lines end in CR, LF or both.
class CsvScanner {
public:
    CsvScanner(std::u16string_view text, char16_t separator) : m_text(text), m_separator(separator) {}

    static constexpr std::size_t kMostFields = 2'000;

    /// The next row's fields, or the first of more than kMostFields; nothing at the end, or where a quote is
    /// never closed (see `openQuote`).
    std::optional<std::vector<CsvField>> row();
    /// The table begins behind the first line.
    void skipLine();

    int line() const { return m_line; }                          ///< 1-based, of the row that comes next
    std::optional<int> openQuote() const { return m_openQuote; } ///< the line of a quote that is never closed

private:
    bool endsLine(std::size_t at) const { return m_text[at] == u'\n' || m_text[at] == u'\r'; }
    std::optional<CsvField> field();
    void passLineEnd();

    std::u16string_view m_text;
    char16_t m_separator;
    std::size_t m_at = 0;
    int m_line = 1;
    std::optional<int> m_openQuote;
};

/// What the field says: doubled quotes are one, every line end is U+000A.
std::u16string textOf(const CsvField& field, std::u16string_view text);

} // namespace earshot
