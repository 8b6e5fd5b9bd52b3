#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

struct CsvRow {
    std::vector<std::u16string> fields; ///< without quotes; white space at their ends trimmed
    int line = 0;                       ///< 1-based, of the row's first line
    friend bool operator==(const CsvRow&, const CsvRow&) = default;
};

/// Rows of a table in text, by RFC 4180, in any charset that `decodeText` knows; blank rows are left out. The
/// separator is the one of comma, semicolon and tab that parts the first rows most evenly. Errors: those of
/// decodeText, FileEmpty, FileTooLarge (64 MiB, 200,000 rows, 2,000 fields), InputSyntax (a quote that is
/// never closed, with the line in which it opens).
Result<std::vector<CsvRow>> readCsv(std::string_view bytes, const std::string& path);

} // namespace earshot
