#pragma once

#include "analysis/reading.h"

#include <optional>
#include <vector>

namespace earshot::ui {

/// One line of a document in the review: the original beside what was made of it.
struct ReviewRow {
    Span clean;                    ///< in the clean text, without line ends; never empty
    Span source;                   ///< what it was made of, with everything removed in it and behind it
    bool sourceApart = false;      ///< the source's words stand in several places: not shown beside it
    std::optional<TurnIndex> turn; ///< the turn that begins here: its speaker stands above the line
    bool speech = false;           ///< in somebody's turn
};

/// The whole document: lines, cut where a turn begins inside one and where one is too long to be laid out.
std::vector<ReviewRow> reviewRows(const Reading& reading);
/// The row that holds an offset of the clean text, or the nearest one. Not for an empty vector.
std::size_t reviewRowAt(const std::vector<ReviewRow>& rows, std::int32_t clean);

} // namespace earshot::ui
