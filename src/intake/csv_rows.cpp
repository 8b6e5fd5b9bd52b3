#include "intake/csv_rows.h"

#include "intake/decode.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace earshot {
namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 20; // bytes
constexpr std::size_t kMostRows = 200'000;
constexpr std::size_t kMostFields = 2'000;
constexpr std::size_t kTellingRows = 20; ///< rows that tell the separator

bool isBlank(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\u00A0' || c == u'\u3000' || c == u'\r' || c == u'\n';
}

std::u16string trimmed(std::u16string text)
{
    const auto end = std::find_if_not(text.rbegin(), text.rend(), isBlank).base();
    const auto begin = std::find_if_not(text.begin(), end, isBlank);
    return {begin, end};
}

class Rows {
public:
    Rows(std::u16string_view text, char16_t separator, Blanks blanks, std::string path)
        : m_text(text), m_separator(separator), m_blanks(blanks), m_path(std::move(path))
    {
    }

    /// The table begins behind the first line.
    void skipLine()
    {
        m_at = std::min(m_text.find(u'\n'), m_text.size() - 1) + 1;
        ++m_line;
    }

    Result<std::vector<CsvRow>> read(std::size_t most)
    {
        std::vector<CsvRow> rows;
        while (m_at < m_text.size() && rows.size() < most) {
            Result<CsvRow> one = row();
            if (!one)
                return tl::unexpected(one.error());
            const bool blank = std::all_of(one->fields.begin(), one->fields.end(),
                                           [](const std::u16string& field) { return field.empty(); });
            if (!blank)
                rows.push_back(std::move(*one));
            if (rows.size() > kMostRows)
                return fail(ErrorCode::FileTooLarge, m_path, fmt::format("{} rows", kMostRows), m_line);
        }
        return rows;
    }

private:
    char16_t peek() const { return m_at < m_text.size() ? m_text[m_at] : u'\n'; }

    Result<CsvRow> row()
    {
        CsvRow row;
        row.line = m_line;
        for (;;) {
            Result<std::u16string> one = field();
            if (!one)
                return tl::unexpected(one.error());
            row.fields.push_back(m_blanks == Blanks::Trimmed ? trimmed(std::move(*one)) : std::move(*one));
            if (row.fields.size() > kMostFields)
                return fail(ErrorCode::FileTooLarge, m_path, fmt::format("{} fields", kMostFields), row.line);
            const bool more = m_at < m_text.size() && peek() == m_separator;
            ++m_at;
            if (!more)
                break;
        }
        ++m_line;
        return row;
    }

    Result<std::u16string> field()
    {
        std::u16string out;
        std::size_t first = m_at;
        while (first < m_text.size() && m_text[first] != m_separator && m_text[first] == u' ')
            ++first;
        if (first >= m_text.size() || m_text[first] != u'"') {
            while (m_at < m_text.size() && peek() != m_separator && peek() != u'\n')
                out += m_text[m_at++];
            return out;
        }
        const int opened = m_line;
        for (m_at = first + 1;; ++m_at) {
            if (m_at >= m_text.size())
                return fail(ErrorCode::InputSyntax, m_path, "a quote is never closed", opened);
            if (m_text[m_at] == u'"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"')
                ++m_at;
            else if (m_text[m_at] == u'"')
                break;
            m_line += m_text[m_at] == u'\n' ? 1 : 0;
            out += m_text[m_at];
        }
        ++m_at;
        // What some programs leave behind a closing quote belongs to the field.
        while (m_at < m_text.size() && peek() != m_separator && peek() != u'\n')
            out += m_text[m_at++];
        return out;
    }

    std::u16string_view m_text;
    char16_t m_separator;
    Blanks m_blanks;
    std::string m_path;
    std::size_t m_at = 0;
    int m_line = 1;
};

/// Rows that have as many fields as the row before, then the fields; 0 for a separator that parts nothing.
std::size_t evenness(std::u16string_view text, char16_t separator)
{
    const Result<std::vector<CsvRow>> rows = Rows(text, separator, Blanks::Trimmed, {}).read(kTellingRows);
    if (!rows)
        return 0;
    std::size_t even = 0;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const std::size_t fields = (*rows)[i].fields.size();
        even += fields > 1 ? fields : 0;
        even += fields > 1 && i > 0 && (*rows)[i - 1].fields.size() == fields ? kMostFields : 0;
    }
    return even;
}

/// What a first line "sep=;" names, as spreadsheets write it for each other; 0 where there is none.
char16_t namedSeparator(std::u16string_view text)
{
    constexpr std::u16string_view key = u"sep=";
    const bool named = text.size() > key.size() && text.starts_with(key) &&
                       (text.size() == key.size() + 1 || text[key.size() + 1] == u'\n');
    return named ? text[key.size()] : u'\0';
}

} // namespace

Result<std::vector<CsvRow>> readCsv(std::string_view bytes, const std::string& path)
{
    return readCsvFile(bytes, path, Blanks::Trimmed).map([](CsvFile file) { return std::move(file.rows); });
}

Result<CsvFile> readCsvFile(std::string_view bytes, const std::string& path, Blanks blanks)
{
    if (bytes.empty())
        return fail(ErrorCode::FileEmpty, path);
    if (bytes.size() > kLargestFile)
        return fail(ErrorCode::FileTooLarge, path, fmt::format("{} bytes", kLargestFile));
    Result<DecodedText> decoded = decodeText(bytes);
    if (!decoded) {
        Error error = decoded.error();
        error.path = path;
        return tl::unexpected(std::move(error));
    }
    std::u16string text = std::move(decoded->text);
    // Every line end is a line feed.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] != u'\r' || i + 1 == text.size() || text[i + 1] != u'\n')
            text[kept++] = text[i];
    text.resize(kept);
    std::replace(text.begin(), text.end(), u'\r', u'\n');
    constexpr std::array<char16_t, 3> separators = {u',', u'\t', u';'};
    const char16_t named = namedSeparator(text);
    const char16_t separator =
        named ? named : *std::max_element(separators.begin(), separators.end(), [&](char16_t a, char16_t b) {
            return evenness(text, a) < evenness(text, b);
        });
    Rows reader(text, separator, blanks, path);
    if (named)
        reader.skipLine();
    Result<std::vector<CsvRow>> rows = reader.read(kMostRows + 1);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->empty())
        return fail(ErrorCode::FileEmpty, path);
    return CsvFile{std::move(*rows), decoded->encoding};
}

} // namespace earshot
