#include "intake/csv_rows.h"

#include "intake/csv_scanner.h"
#include "intake/decode.h"
#include "text/blank.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace earshot {
namespace {

constexpr std::size_t kLargestFile = std::size_t{64} << 20; // bytes
constexpr std::size_t kMostRows = 200'000;
constexpr std::size_t kMostFields = CsvScanner::kMostFields;
constexpr std::size_t kTellingRows = 20; ///< rows that tell the separator

class Rows {
public:
    Rows(std::u16string_view text, char16_t separator, Blanks blanks, std::string path)
        : m_text(text), m_scanner(text, separator), m_blanks(blanks), m_path(std::move(path))
    {
    }

    /// The table begins behind the first line.
    void skipLine() { m_scanner.skipLine(); }

    Result<std::vector<CsvRow>> read(std::size_t most)
    {
        std::vector<CsvRow> rows;
        while (rows.size() < most) {
            CsvRow row;
            row.line = m_scanner.line();
            const auto fields = m_scanner.row();
            if (!fields)
                break;
            if (fields->size() > kMostFields)
                return fail(ErrorCode::FileTooLarge, m_path, fmt::format("{} fields", kMostFields), row.line);
            bool blank = true;
            for (const CsvField& field : *fields) {
                std::u16string said = textOf(field, m_text);
                row.fields.push_back(m_blanks == Blanks::Trimmed ? std::u16string(trimmed(said))
                                                                 : std::move(said));
                blank = blank && row.fields.back().empty();
            }
            if (!blank)
                rows.push_back(std::move(row));
            if (rows.size() > kMostRows)
                return fail(ErrorCode::FileTooLarge, m_path, fmt::format("{} rows", kMostRows),
                            m_scanner.line());
        }
        if (const auto line = m_scanner.openQuote())
            return fail(ErrorCode::InputSyntax, m_path, "a quote is never closed", *line);
        return rows;
    }

private:
    std::u16string_view m_text;
    CsvScanner m_scanner;
    Blanks m_blanks;
    std::string m_path;
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
    using View = std::u16string_view;
    const bool named =
        text.size() > key.size() && text.starts_with(key) &&
        (text.size() == key.size() + 1 || View(u"\r\n").find(text[key.size() + 1]) != View::npos);
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
    const std::u16string_view text = decoded->text;
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
