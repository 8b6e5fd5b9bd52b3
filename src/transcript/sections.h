#pragma once

#include "transcript/turns.h"

namespace earshot {

/// Tells prepared remarks from questions and answers, turn by turn.
void giveSections(const std::vector<Stretch>& stretches, Call& call);

} // namespace earshot
