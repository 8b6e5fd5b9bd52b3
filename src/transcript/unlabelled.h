#pragma once

#include "transcript/evidence.h"

namespace earshot {

/// Questions and answers that no label opens: numbered questions, questions set as headings, list items or in
/// bold, and questions behind a moderator's introduction whose label was lost. Adds them to `evidence.labels`
/// in order.
void addUnlabelledQuestions(const Document& document, const Vocabulary& vocabulary, Evidence& evidence);

} // namespace earshot
