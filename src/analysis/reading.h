#pragma once

#include "analysis/insights.h"
#include "figures/figure.h"
#include "text/document.h"
#include "transcript/call.h"

namespace earshot {

/// Everything derived from one document: what the window shows and the store keeps.
struct Reading {
    Document document;
    Call call;
    FigureSet figures;
    Insights insights;
};

} // namespace earshot
