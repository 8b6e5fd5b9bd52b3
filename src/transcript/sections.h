#pragma once

#include "text/document.h"
#include "transcript/vocabulary.h"

namespace earshot {

/// Tells prepared remarks from questions and answers, turn by turn, by the roles and by the headings that
/// stand between the turns. May be called again after turns or roles have changed.
void giveSections(const Document& document, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
