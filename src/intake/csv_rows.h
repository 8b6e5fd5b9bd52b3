#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

struct CsvRow {
    std::vector<std::u16string> fields; ///< without quotes
    int line = 0;                       ///< 1-based, of the row's first line
    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

struct CsvFile {
    std::vector<CsvRow> rows; ///< without blank ones
    std::string encoding;     ///< IANA name
};

/// White space at the ends of fields.
enum class Blanks { Trimmed, Kept };

/// Rows of a table in text, by RFC 4180, in any charset that `decodeText` knows; every line end in a field is
/// U+000A. The separator is what a first line "sep=;" says, or the one of comma, semicolon and tab that parts
/// the first rows most evenly. Errors: those of decodeText, FileEmpty, FileTooLarge (64 MiB, 200,000 rows,
/// 2,000 fields), InputSyntax (a quote that is never closed, with the line in which it opens).
Result<CsvFile> readCsvFile(std::string_view bytes, const std::string& path, Blanks blanks);

/// The rows alone, their fields trimmed.
Result<std::vector<CsvRow>> readCsv(std::string_view bytes, const std::string& path);

} // namespace earshot
