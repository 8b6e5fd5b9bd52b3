#pragma once

#include "text/document.h"
#include "transcript/call.h"
#include "transcript/vocabulary.h"

namespace earshot {

/// Fills call.exchanges from the turns of the question section.
void pairTurns(const Document& document, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
