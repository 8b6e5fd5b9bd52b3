#pragma once

#include "transcript/passing.h"

namespace earshot {

/// Fills pair.subQuestions: what is asked, part by part, and the sentences of the answer that address each.
/// An example, an alternative or a rewording belongs to the part before it. `passing` is of the same call.
void readSubQuestions(const SpokenText& spoken, const Vocabulary& vocabulary, const Passing& passing,
                      Call& call);

} // namespace earshot
