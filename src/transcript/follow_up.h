#pragma once

#include "transcript/spoken_text.h"

namespace earshot {

/// Fills exchange.followUpOf: an analyst who says that an earlier matter is taken up, or who comes back to an
/// own one, and shares its rarer words.
void findFollowUps(const SpokenText& spoken, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
