#pragma once

#include "analysis/reading.h"

#include <string>
#include <string_view>

namespace earshot {

/// A reading made from a script, a line a turn: "Q Mara Stone: …" opens an exchange, "q Mara Stone: …"
/// another pair of the same exchange, "C …" is a clarification, "A …" an answer. Only what a line says is
/// filled in.
Reading smallReading(std::u16string_view script);

/// Adds a figure of the call's own period over the first `words` of the text.
Figure& addFigure(Reading& reading, std::u16string_view words, std::string metric, FigureKind kind,
                  std::string_view value);

/// The first span of `words`; it must be there.
Span spanOf(const Reading& reading, std::u16string_view words);

} // namespace earshot
