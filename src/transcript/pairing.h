#pragma once

#include "transcript/passing.h"

#include <vector>

namespace earshot {

/// Fills call.exchanges from the turns of the question section. `passing` is of the same call, `own` its
/// moderatorsQuestions().
void pairTurns(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing,
               const std::vector<bool>& own, Call& call);

} // namespace earshot
