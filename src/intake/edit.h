#pragma once

#include "text/document.h"

#include <string>
#include <vector>

namespace earshot {

/// One change that a stage of intake wants made to the text at hand.
struct Edit {
    Span at; ///< in the text at hand
    std::u16string after;
    RepairKind kind = RepairKind::ControlCharacter;
    double certainty = 1;
    bool applied = true; ///< false: proposed only
    std::vector<std::u16string> candidates;
    bool proposed = false; ///< it was not to be made by itself, whatever a person said
    RepairVerdict verdict = RepairVerdict::Open;
};

} // namespace earshot
