#pragma once

#include "output/table.h"

#include <cstddef>
#include <string>
#include <vector>

namespace earshot {

/// UTF-16 units that a cell of Excel holds.
constexpr std::size_t kExcelCell = 32'767;

/// Whether a text cell may get an apostrophe in front, which takes room.
enum class Guard { None, Apostrophe };

/// How many columns at the left name a row: up to `pair`, or the first alone.
std::size_t keyColumns(const Table& table);

/// The row itself where every cell fits; else rows that carry it on: the key cells in each, the text in
/// pieces, and "KIND part 1/3" in the last column.
std::vector<std::vector<Cell>> rowsThatFit(const std::vector<Cell>& row, std::size_t keys, Guard guard);

struct PartNumber {
    std::size_t part = 0; ///< from 1; 0 where the cell is no part
    std::size_t of = 0;
};

/// "KIND part 2/3" → 2 of 3, and KIND in place of `cell`.
PartNumber takePartNumber(std::u16string& cell);

} // namespace earshot
