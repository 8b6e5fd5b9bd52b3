#pragma once

#include "text/document.h"
#include "transcript/call.h"
#include "transcript/vocabulary.h"

namespace earshot {

/// Fills exchange.followUpOf: an analyst who says that an earlier matter is taken up, or who comes back to an
/// own one, and shares its rarer words.
void findFollowUps(const Document& document, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
