#pragma once

#include "intake/working_text.h"

#include <string_view>
#include <vector>

namespace earshot {

/// Readings that a script-converting page put behind characters: 業(yè)務(wù) → 業務.
/// A document is repaired only where a converter shows: glosses of one syllable behind single characters,
/// nearly always a reading of the character; several distinct characters, each glossed nearly every time it
/// occurs, and of the kind that the two scripts write differently, while most of the text has no gloss. A
/// language textbook glosses words, first occurrences or every character, and keeps its glosses.
std::vector<Edit> findPinyinGlosses(std::u16string_view text);

} // namespace earshot
