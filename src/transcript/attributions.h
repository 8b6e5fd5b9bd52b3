#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Speeches whose speaker is named below them: quoted paragraphs, and under each "— Jane Doe, CFO". What else
/// stands between them is the publisher's. Words without quotation marks right above such lines are taken
/// with a doubt. Fills the evidence and tells whether the document is written so.
bool readAttributions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
