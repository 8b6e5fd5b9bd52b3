#pragma once

#include "analysis/insights.h"
#include "figures/figure.h"
#include "lexicon/lexicon.h"
#include "text/document.h"
#include "transcript/call.h"

namespace earshot {

/// Summaries, answer classes, topics and speaker shares of one call. Deterministic.
Insights analyse(const Document& document, const Call& call, const FigureSet& figures,
                 const Lexicon& lexicon);

} // namespace earshot
