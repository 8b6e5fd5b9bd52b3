#pragma once

#include "views/transcript_layout.h"

#include <QString>

namespace earshot::ui {

/// The words of a span as far as they are shown, a line a paragraph; with the speaker's name before each turn
/// where the span reaches over several.
QString transcriptText(const TranscriptLayout& layout, const Span& span);
/// The same in quotation, followed by who said it where: for pasting into a report.
QString citedText(const TranscriptLayout& layout, const Span& span);

/// What a doubt is about, in words.
QString doubtText(const Doubt& doubt);
/// Value, unit, metric, change, period and basis of a figure (an index into the FigureSet), as rich text for
/// a tool tip. The change of a level is the one that is said beside it.
QString figureToolTip(const Reading& reading, std::int32_t index);
QString annotationToolTip(const Annotation& annotation, const std::vector<Tag>& tags);

} // namespace earshot::ui
