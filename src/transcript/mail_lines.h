#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Takes the labels that seem to stand in the head of a mail ("From: …", "To: …"), and the word below it that
/// greets everybody: "All".
void dropMailHeads(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

/// "Jane Doe | Sales | Acme" above a number to call, behind the last speech: who sent the mail. From there on
/// nobody speaks.
void dropSignature(const Document& document, Evidence& evidence);

} // namespace earshot
