#pragma once

#include "text/document.h"
#include "transcript/call.h"
#include "transcript/vocabulary.h"

namespace earshot {

/// Fills pair.subQuestions: what is asked, part by part, and the sentences of the answer that address each.
/// An example, an alternative or a rewording belongs to the part before it.
void readSubQuestions(const Document& document, const Vocabulary& vocabulary, Call& call);

} // namespace earshot
