#pragma once

#include "transcript/call.h"
#include "transcript/spoken_text.h"

namespace earshot {

/// What follows from a call's turns and roles: sections, then exchanges with their pairs, sub-questions and
/// follow-ups. What the call held of these is made anew.
void readConversation(const SpokenText& spoken, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
