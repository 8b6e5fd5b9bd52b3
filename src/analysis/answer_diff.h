#pragma once

#include "analysis/summary.h"

#include <vector>

namespace earshot::analysis {

/// How the answers of two pairs about one matter stand to each other. Spans ascend, each in its own call.
struct AnswerDiff {
    std::vector<Span> onlyLeft; ///< sentences without a counterpart
    std::vector<Span> onlyRight;
    std::vector<Span> changedLeft; ///< words of sentences whose counterpart says it otherwise
    std::vector<Span> changedRight;
    double shared = 0; ///< share of sentences whose counterpart says the same, 0..1
};

AnswerDiff answerDiff(const CallText& leftText, const PairText& left, const CallText& rightText,
                      const PairText& right, const TermWeights& weights);

} // namespace earshot::analysis
