#pragma once

#include "transcript/turns.h"

#include <optional>
#include <string_view>
#include <vector>

namespace earshot {

/// Who asks, and where the bracket opens that says so behind the question.
struct AskerBehind {
    LabelParts parts;
    std::int32_t open = 0;
};

/// The askers of all turns, where it is the document's way to name them behind their questions.
std::vector<std::optional<AskerBehind>> askersBehind(const std::vector<Stretch>& stretches,
                                                     std::u16string_view text, const Vocabulary& vocabulary);

} // namespace earshot
