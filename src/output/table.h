#pragma once

#include "base/date.h"
#include "base/decimal.h"
#include "output/export_data.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace earshot {

/// Nothing, words, a number, or a day: a table keeps what a value is, each format writes it its own way.
using Cell = std::variant<std::monostate, std::u16string, std::int64_t, Decimal, Date>;

struct Table {
    std::u16string title;
    std::vector<std::string_view> columns;
    std::vector<std::vector<Cell>> rows; ///< each as long as `columns`
};

/// Whether a place lies in what is said in a pair.
bool pairHolds(const Call& call, const Pair& pair, const Span& span);

/// "3f2a90cc-…": of each cell that a person may edit in the table of pairs (question summary, answer summary,
/// tags, note) the first eight digits of a hash. With it an edit is told from a cell that is merely older.
std::string exportedCells(const std::array<std::u16string, 4>& cells);

/// One row for each question-and-answer pair.
Table qaTable(const ExportData& data);
/// One row for each figure.
Table figureTable(const ExportData& data);

} // namespace earshot
