#pragma once

#include "transcript/passing.h"

namespace earshot {

/// Fills call.exchanges from the turns of the question section. `passing` is of the same call.
void pairTurns(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing, Call& call);

} // namespace earshot
