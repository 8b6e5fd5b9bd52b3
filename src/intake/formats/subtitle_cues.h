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
    bool heading = false; ///< names the chapter that follows: nobody says it
};

struct Cue {
    double begin = 0; ///< seconds
    double end = 0;
    std::vector<CueLine> lines;
};

/// Whether a line is the timing of a cue: "00:01:02,500 --> 00:01:04,000", or "0:01:02.500,0:01:04.000"
/// (SBV).
bool isCueTiming(std::u16string_view line);

/// Whether a line is a whole cue, as recognisers print them: "[00:01.13 -> 00:07.40] Welcome to the call.".
bool isLineCue(std::u16string_view line);

/// The cues of an SRT, VTT or SBV file, in the file's order. Reads what is there: cue numbers may be missing
/// or wrong, blank lines may be missing or stand inside a cue. Notes, styles and regions of VTT are left out.
/// Error: FormatUnsafe (more cues than any call has).
Result<std::vector<Cue>> readCues(std::u16string_view source);
constexpr std::size_t kMostCues = 200'000;

/// Whether words end where a sentence does, closing quotes and brackets aside; nothing does.
bool endsSpokenSentence(std::u16string_view words);

struct SourceLine {
    Span at; ///< trimmed
    std::u16string_view text;
};
std::vector<SourceLine> sourceLines(std::u16string_view source);
/// What stands above the first cue and is no part of the format: a title, a day, a list of speakers.
std::vector<SourceLine> linesBeforeCues(std::u16string_view source);

/// Whether the text is a video's transcript copied from its page: a line of nothing but a time above each
/// line of words, which end where their width ends.
bool isCaptionPanel(std::u16string_view source);
/// Its cues; each lasts until the next one. A line that the list of chapters above has too is a heading.
/// Needs a text that isCaptionPanel(). Error: FormatUnsafe as above.
Result<std::vector<Cue>> readPanelCues(std::u16string_view source);
/// What stands above them: title, chapters.
std::vector<SourceLine> linesBeforePanel(std::u16string_view source);

/// Whether the text is a SubStation script (SSA, ASS), or timed text (TTML, DFXP).
bool isScript(std::u16string_view source);
bool isTimedText(std::u16string_view source);

/// The dialogue of a SubStation script in the order of its times; the voice is the name that a line carries.
/// Comments and drawings are left out. Error: FormatUnsafe as above.
Result<std::vector<Cue>> readScriptCues(std::u16string_view source);

/// What timed text says. Its cues lie in `words`: the XML's own places are not known.
struct TimedText {
    std::u16string words; ///< line by line
    std::vector<Cue> cues;
};
/// Errors: FormatDamaged, FormatUnsafe.
Result<TimedText> readTimedText(std::u16string_view source);

} // namespace earshot
