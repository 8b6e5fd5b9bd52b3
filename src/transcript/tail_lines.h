#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Turns down what only looks like labels at the document's ends: points and quotations of a summary, a list
/// of participants, and links to other articles.
void dropTailLabels(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
