#pragma once

#include "base/result.h"
#include "output/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

enum class CsvProfile {
    Excel, ///< byte-order mark; a cell over Excel's 32,767 characters goes on in the rows behind
    Data,  ///< no mark, every cell whole
};

/// RFC 4180, UTF-8, CRLF. A text cell that a spreadsheet could run as a formula, or that begins with an
/// apostrophe, gets an apostrophe in front (`readTable` takes it away); numbers and days stay bare.
///
/// In the Excel profile a row with a longer cell is followed by rows that carry the rest: the same cells up
/// to the column `pair` (or the first one), the rest of the long cells, and "KIND part 2/3" in the last
/// column, which the first row has as "KIND part 1/3".
std::string csv(const Table& table, CsvProfile profile);

/// A cell as CSV writes it, guard included, before quoting. UTF-8.
std::string plainText(const Cell& cell);

struct TableRow {
    std::vector<std::u16string> cells; ///< as many as there are columns
    int line = 0;                      ///< 1-based, of the row's first line
    bool whole = true;                 ///< no part of a cell that went on in rows behind is missing
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// A table that `csv` wrote, as a spreadsheet may have saved it again.
struct ReadTable {
    std::vector<std::u16string> columns;
    std::vector<TableRow> rows;
    std::string encoding; ///< IANA name

    /// The column's cell, trimmed of nothing; none where the table has no such column.
    std::optional<std::u16string> cell(const TableRow& row, std::u16string_view column) const;
};

/// Reads what `csv` wrote, in any charset and with any separator that `readCsvFile` knows: guards are taken
/// away, rows that went on are joined wherever they stand. Errors: those of readCsvFile.
Result<ReadTable> readTable(std::string_view bytes, const std::string& path);

} // namespace earshot
