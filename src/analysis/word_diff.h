#pragma once

#include "text/span.h"

#include <string_view>
#include <vector>

namespace earshot::analysis {

/// Where two wordings of one sentence part. Spans ascend, each in its own text; a stretch that only one side
/// has leaves nothing on the other.
struct WordDiff {
    std::vector<Span> left;
    std::vector<Span> right;
    double leftShare = 0; ///< of the sentence's letters that stand in `left`, 0..1
    double rightShare = 0;
    friend bool operator==(const WordDiff&, const WordDiff&) = default;
};

/// Words that are not in the longest run common to both, compared folded (case, width, script). A short
/// common word between two longer differences joins them: a reader sees phrases, not confetti.
WordDiff wordDiff(std::u16string_view left, Span leftSentence, std::u16string_view right, Span rightSentence);

} // namespace earshot::analysis
