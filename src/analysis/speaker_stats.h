#pragma once

#include "analysis/insights.h"
#include "text/document.h"

#include <vector>

namespace earshot::analysis {

/// Everybody who speaks, asks or answers; most words first.
std::vector<SpeakerStats> speakerStats(const Document& document, const Call& call);

} // namespace earshot::analysis
