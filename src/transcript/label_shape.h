#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Labels of a shape that no grammar knows, learned from the document itself: the same few names, each again
/// and again, at the beginning of blocks, between the same marks ("[Jane Doe] …", "Q - Jane Doe: …",
/// "Jane Doe | …"). Adds them to evidence.labels, in the place of weaker candidates of the same blocks; tells
/// whether any were. `listed`: blocks of lists of participants, where nobody speaks. Linear in the text.
bool learnLabels(const Document& document, const std::vector<bool>& listed, const Vocabulary& vocabulary,
                 Evidence& evidence);

} // namespace earshot
