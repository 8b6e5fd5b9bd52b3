#pragma once

#include "analysis/insights.h"
#include "figures/figure.h"
#include "text/document.h"
#include "transcript/call.h"

#include <vector>

namespace earshot {

/// Everything derived from one document: what the window shows and the store keeps.
struct Reading {
    Document document;
    Call call;
    FigureSet figures;
    Insights insights;
    std::vector<Doubt> settled = {}; ///< doubts that a person has settled: open no more, shown in a review
};

/// What analysis says of a pair; none where it says nothing of it.
const PairInsight* insightOf(const Reading& reading, ExchangeIndex exchange, std::int32_t pair);

/// Every open doubt of a reading, ascending: of the segmenter, of the figures, and repairs only proposed.
std::vector<Doubt> allDoubts(const Reading& reading);

} // namespace earshot
