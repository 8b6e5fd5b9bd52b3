#pragma once

#include "transcript/label.h"
#include "transcript/layout.h"
#include "transcript/roster.h"

#include <vector>

namespace earshot {

/// All places where a turn may begin, weighed against each other over the whole document.
struct Evidence {
    std::vector<Label> labels; ///< every candidate, ascending; `accepted` tells the verdict
    Roster roster;
    std::vector<LineFacts> lines;
    std::u16string
        addressee; ///< of a board: the company to which it writes, with its code where one is given
};

/// A label is taken from this score on; up to kSureLabel the program says that it is not sure.
inline constexpr double kTakenLabel = 0.75;
inline constexpr double kSureLabel = 0.85;

/// `spoken` is the document's text.
Evidence weighLabels(const Document& document, const SpokenText& spoken, const Vocabulary& vocabulary);

} // namespace earshot
