#pragma once

#include "transcript/layout.h"

#include <vector>

namespace earshot {

/// Pages printed to text keep their heads, feet and numbers between the lines of speech.
void markPages(const Document& document, std::vector<LineFacts>& lines);

} // namespace earshot
