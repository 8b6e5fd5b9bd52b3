#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Where labels give one Latin word for a person ("Greta:"), adds to the roster whom the document calls by a
/// full name that begins with it ("Guests: Greta Holm, chief executive, and …"), with the title behind it.
/// Nothing where two people have that given name.
void readFullNames(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
