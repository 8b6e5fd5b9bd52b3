#pragma once

#include "figures/scanner.h"

namespace earshot::figures {

/// How many words with a capital, of which no vocabulary knows the last, stand right before a token inside
/// its sentence: 2 of "on Quay Server 2025". English; 0 also behind words of grammar and names of places.
int properWordsBefore(const Text& text, const Sentence& sentence, const Cues& cues, std::size_t token);

} // namespace earshot::figures
