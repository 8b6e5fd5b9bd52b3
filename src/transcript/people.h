#pragma once

#include "transcript/spoken_text.h"
#include "transcript/turns.h"

#include <vector>

namespace earshot {

/// Fills call.people and each labelled turn's speaker. `stretches[i]` is what turn i was made from.
void namePeople(const std::vector<Stretch>& stretches, const Roster& roster, const Document& document,
                const Vocabulary& vocabulary, Call& call);

/// Gives every person and turn a role, by titles, lists and by what they do in the call; the reason is kept.
void giveRoles(const std::vector<Stretch>& stretches, const SpokenText& spoken, const Vocabulary& vocabulary,
               Call& call);

} // namespace earshot
