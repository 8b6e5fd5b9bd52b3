#pragma once

#include "analysis/insights.h"
#include "analysis/summary.h"

namespace earshot::analysis {

struct AnswerCheck {
    AnswerClass answer = AnswerClass::Unclear;
    std::vector<Span> evidence; ///< ascending
};

/// Whether the answer answers. Modest: where neither the words of a refusal nor a common vocabulary tell, it
/// is unclear.
AnswerCheck checkAnswer(const CallText& text, const TermWeights& weights, const Pair& pair,
                        const PairText& parts);

} // namespace earshot::analysis
