#pragma once

#include "base/result.h"
#include "output/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class CsvProfile {
    Excel, ///< byte-order mark; a cell over Excel's 32,767 characters goes on in the rows behind
    Data,  ///< no mark, every cell whole
};

/// RFC 4180, UTF-8, CRLF. A text cell that a spreadsheet could run as a formula, or that begins with an
/// apostrophe, gets an apostrophe in front (`readCsv` takes it away); numbers and days stay bare.
///
/// In the Excel profile a row with a longer cell is followed by rows that carry the rest: the same cells up
/// to the column `pair` (or the first one), the rest of the long cells, and "KIND part 2/3" in the last
/// column, which the first row has as "KIND part 1/3".
std::string csv(const Table& table, CsvProfile profile);

/// A cell as CSV writes it, guard included, before quoting. UTF-8.
std::string plainText(const Cell& cell);

/// Reads what `csv` wrote: rows of cells, guards taken away, continued rows joined. Reads any RFC 4180 text;
/// a lone LF ends a row too. Error: InputSyntax with the line.
Result<std::vector<std::vector<std::u16string>>> readCsv(std::string_view bytes);

} // namespace earshot
