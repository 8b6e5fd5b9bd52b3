#pragma once

#include "models/compared_calls.h"
#include "models/figure_text.h"
#include "views/chip_flow.h"

#include <QString>
#include <vector>

namespace earshot::ui {

/// One thing to know before reading: what is new, gone, asked again, answered otherwise.
struct StripItem {
    enum class Kind { New, Gone, Again, Changed, Returning, Open };
    Kind kind = Kind::New;
    QString sort; ///< "New topics": said once before all items of the sort; empty where the text says it
    QString text;
    QString detail;             ///< tool tip: all of it where the text is a count
    std::string metric;         ///< lexicon id where it is about a metric
    std::vector<PairRef> pairs; ///< where clicks go, one after the other
};

/// Of the last call against those before it. More than `mostOfASort` are counted in one item, with their
/// names as its detail.
std::vector<StripItem> stripItems(const ComparedCalls& calls, NumberStyle style, std::size_t mostOfASort);
Chip::Kind chipKind(StripItem::Kind kind);

} // namespace earshot::ui
