#pragma once

#include "transcript/spoken_text.h"

#include <vector>

namespace earshot {

/// Tells prepared remarks from questions and answers, turn by turn, by the roles and by the headings that
/// stand between the turns. `own`: moderatorsQuestions() of the call. May be called again after turns or
/// roles have changed.
void giveSections(const SpokenText& spoken, const Vocabulary& vocabulary, const std::vector<bool>& own,
                  Call& call);

} // namespace earshot
