#pragma once

#include "base/result.h"
#include "text/span.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot {

/// A stretch of a cue's words, freed of markup.
struct CuePiece {
    Span source;            ///< copied from here …
    std::u16string instead; ///< … or, where not empty, this stands for it (a character reference)
};

/// One line of a cue.
struct CueLine {
    std::vector<CuePiece> pieces;
    std::u16string words; ///< the pieces' text
    std::u16string voice; ///< of the last <v Name> before it in the cue; empty without one
};

struct Cue {
    double begin = 0; ///< seconds
    double end = 0;
    std::vector<CueLine> lines;
};

/// Whether a line is the timing of a cue: "00:01:02,500 --> 00:01:04,000", or "0:01:02.500,0:01:04.000"
/// (SBV).
bool isCueTiming(std::u16string_view line);

/// The cues of an SRT, VTT or SBV file, in the file's order. Reads what is there: cue numbers may be missing
/// or wrong, blank lines may be missing or stand inside a cue. Notes, styles and regions of VTT are left out.
/// Error: FormatUnsafe (more cues than any call has).
Result<std::vector<Cue>> readCues(std::u16string_view source);

} // namespace earshot
