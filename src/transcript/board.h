#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Boards on which investors write to a company, as Chinese exchanges keep them: "投资者_18 问 某某股份：…"
/// and "某某股份 答：…", a user's name above "问 …" and the company's above "答 …", "某某股份(600000)：…"
/// below a user's name. Where the document is one, its records become the evidence's labels, all taken, and
/// the lines between them (times, counts) furniture; tells whether it is. Linear in the text.
bool readBoard(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
