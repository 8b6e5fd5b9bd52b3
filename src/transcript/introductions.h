#pragma once

#include "transcript/turns.h"

namespace earshot {

/// What the words before a turn tell of its speaker: an analyst's firm, and who stands behind a numbered
/// voice
/// ("Speaker 2"), which keeps its name and gets the person's as an alias. Nothing where they contradict each
/// other.
void readIntroductions(const std::vector<Stretch>& stretches, const Document& document,
                       const Vocabulary& vocabulary, Call& call);

} // namespace earshot
