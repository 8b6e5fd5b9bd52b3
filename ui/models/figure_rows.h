#pragma once

#include "analysis/reading.h"
#include "models/figure_text.h"

#include <optional>
#include <string_view>
#include <vector>

namespace earshot::ui {

/// One line of the figures table: a level ("revenue 418.36"), a change ("+9.5% on the year before"), or a
/// level with the changes said of it. Indexes into FigureSet::figures. Invariant: `level` or at least one
/// change.
struct FigureRow {
    std::optional<std::int32_t> level;
    std::vector<std::int32_t> changes;

    /// The figure that stands for the line: where a click goes, whose metric, period and speaker it shows.
    std::int32_t leading() const { return level ? *level : changes.front(); }
    friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

/// Whether the figure states a change and no level: a percent, points or a multiple against an earlier
/// period.
bool statesChange(const Figure& figure);

/// Puts each change to the level of the same metric and turn that stands beside it; every figure is in
/// exactly one row. In the order of the text.
std::vector<FigureRow> figureRows(const Reading& reading);

/// The changes of a line, "+9.5% YoY · +1.3 pp"; an arrow where only a direction is said; "" for none.
QString changesText(const Reading& reading, const FigureRow& row, NumberStyle style);

/// The figure's words with some of those beside them in its sentence, "…over the next 12 months to": what can
/// be told of a figure whose metric is not known.
QString wordsAround(std::u16string_view text, const Span& figure);

} // namespace earshot::ui
