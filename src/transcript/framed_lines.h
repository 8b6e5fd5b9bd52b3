#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// "【见证律师】", "【网络股东｜山间明月】" on lines of their own: where most lines between such brackets are
/// labels, the others are, too, with a doubt.
void addFramedLines(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
