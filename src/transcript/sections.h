#pragma once

#include "transcript/spoken_text.h"

namespace earshot {

/// Tells prepared remarks from questions and answers, turn by turn, by the roles and by the headings that
/// stand between the turns. May be called again after turns or roles have changed.
void giveSections(const SpokenText& spoken, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
