#pragma once

#include "transcript/label.h"
#include "transcript/layout.h"

namespace earshot {

/// "Former buyer at Holden" above the time at which they speak, again and again: nobody's name, but who it
/// is. Adds to `known` such lines where several of them return and take turns.
void readTimedLines(const Document& document, const std::vector<LineFacts>& lines,
                    const Vocabulary& vocabulary, KnownLabels& known);

} // namespace earshot
