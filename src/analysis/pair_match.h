#pragma once

#include "analysis/compare.h"
#include "analysis/summary.h"

#include <vector>

namespace earshot::analysis {

/// One pair of one call, ready for comparing.
struct ComparedPair {
    PairRef ref;
    PairText parts;
    Terms asked;    ///< of the asked parts with their topics and metrics
    Terms question; ///< of all question sentences
    Terms answer;
    Terms topics;                      ///< the pair's topics, as topicTerm
    std::vector<std::u16string> asker; ///< folded names of the person who asks
};

/// The pairs of a call in order. `index` is its place among the compared calls.
std::vector<ComparedPair> comparedPairs(const CallText& text, const Insights& insights, std::int32_t index);

/// One-to-one links between two neighbouring calls, ascending by the left pair.
std::vector<PairLink> matchedPairs(const CallText& leftText, const std::vector<ComparedPair>& left,
                                   const CallText& rightText, const std::vector<ComparedPair>& right,
                                   const TermWeights& weights, const TermWeights& topicWeights);

} // namespace earshot::analysis
