#pragma once

#include <string>
#include <string_view>

namespace earshot {

/// What a file could hold: every character, or only those of an older charset, others become "?".
enum class Charset { Unicode, Older };

/// Whether a cell that a spreadsheet saved can be `was` without anybody's edit: line ends and white space at
/// the ends aside, numbers written another way (007 → 7, 1234567890123 → 1.23457E+12), days in another order
/// (2024-05-14 → 14/5/24) or taken for days where they were none (1/2 → 2-Jan), true → TRUE, and in a file of
/// an older charset a "?" for what it cannot hold.
bool sameThroughSpreadsheet(std::u16string_view was, std::u16string_view now, Charset charset);

/// Whether `now` is the first 32,767 characters of `was`: what a spreadsheet keeps of a longer cell.
bool cutBySpreadsheet(std::u16string_view was, std::u16string_view now);

/// Line ends as U+000A, no white space at the ends: the form in which cells are compared and hashed.
std::u16string plainCell(std::u16string_view cell);

} // namespace earshot
