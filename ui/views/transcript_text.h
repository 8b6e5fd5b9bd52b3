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
/// Value, unit, metric, period and basis of a figure, as rich text for a tool tip.
QString figureToolTip(const Reading& reading, const Figure& figure);
QString annotationToolTip(const Annotation& annotation, const std::vector<Tag>& tags);

} // namespace earshot::ui
