#pragma once

#include "transcript/call.h"
#include "transcript/spoken_text.h"

#include <vector>

namespace earshot {

/// For each turn, whether the moderator asks a question of their own in it: "【主持人】交期有多长？", as
/// brokers interview experts. None in a call whose moderator hardly does. Needs the roles of the turns.
std::vector<bool> moderatorsQuestions(const SpokenText& spoken, const Call& call);

} // namespace earshot
