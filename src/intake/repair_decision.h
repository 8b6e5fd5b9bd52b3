#pragma once

#include "text/document.h"

#include <optional>
#include <string>

namespace earshot {

/// What a person decided of one repair or of a whole kind: ground state, kept over new rules and new
/// revisions. A place has the last word over its kind.
struct RepairDecision {
    RepairKind kind = RepairKind::PinyinGloss;
    /// In the document's source, which no repair moves; none: every repair of the kind. A kind that is
    /// accepted leaves its proposals open, since nobody has chosen among their candidates.
    std::optional<Span> place;
    RepairVerdict verdict = RepairVerdict::Accepted;
    std::u16string words;       ///< what stands at the place in the source
    std::u16string replacement; ///< Chosen: what shall stand there
    bool lost = false;          ///< the place is not in the new revision any more: nothing is done
    friend bool operator==(const RepairDecision&, const RepairDecision&) = default;
};

} // namespace earshot
