#pragma once

#include "transcript/evidence.h"

#include <vector>

namespace earshot {

/// Questions and answers in the columns of a table that was saved as text: a line names the columns, and
/// each row has its cells between tabs, of which the last may go on below.
struct QuestionTable {
    std::vector<Label> labels;     ///< accepted, ascending; two to a row
    std::vector<std::size_t> rows; ///< blocks in which a row begins, and the columns' names
};

QuestionTable readQuestionTable(const Document& document, const std::vector<LineFacts>& lines,
                                const Vocabulary& vocabulary);

/// Puts the table's labels among the others, which stand outside of its rows.
void addTable(QuestionTable table, Evidence& evidence);

} // namespace earshot
