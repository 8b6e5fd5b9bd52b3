#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// "Jane Doe", below it "Chief Financial Officer", below it "Acme": the lines under a name that are the same
/// each time belong to the label. Takes them into it, and candidates that read them as names out of the list.
void readTitleLines(const Document& document, const std::vector<bool>& listed, const Vocabulary& vocabulary,
                    Evidence& evidence);

} // namespace earshot
