#pragma once

#include "base/result.h"
#include "intake/decode.h"
#include "intake/extract.h"
#include "intake/reader.h"

#include <string_view>

namespace earshot {

/// Tells the format by its bytes (the name's extension decides only where they leave it open) and reads it.
/// Errors: those of `readDocument`, without the path.
Result<Extract> readFormat(std::string_view bytes, std::string_view path, const Progress& progress = {});

// One reader a format. Those of text formats take the decoded file, the others its bytes.

Extract readPlain(DecodedText decoded);
/// What a reader of the page sees: without scripts, styles, hidden text, navigation and footers.
Result<Extract> readHtml(DecodedText decoded, const Progress& progress);
/// Speech as vendors and recognisers give it: arrays of speakers and their words, found by their shape.
Result<Extract> readJson(DecodedText decoded);
/// A table of speech in text, separated by commas, semicolons, tabs or bars, under heads that name its
/// columns: who speaks, what is said, and what else is known of either.
Result<Extract> readSpeechTable(DecodedText decoded);
bool isSpeechTable(std::u16string_view text);
/// SRT, VTT, SBV, SSA/ASS and TTML: cues joined into paragraphs of speech, with the time of each and the
/// voice that the format names.
Result<Extract> readSubtitle(DecodedText decoded);

/// A page saved with what belongs to it (MHTML), or a message (EML): the text that is meant to be read.
Result<Extract> readWebArchive(std::string_view bytes, const Progress& progress);
/// Rich text as Word, WordPad and TextEdit write it, in any of its charsets.
Result<Extract> readRtf(std::string_view bytes, const Progress& progress);
/// Pages as paragraphs: heads, page numbers and broken lines are handed in as repairs of the text as printed.
Result<Extract> readPdf(std::string_view bytes, const Progress& progress);
/// Word documents (DOCX), OpenDocument texts (ODT) and books (EPUB), told by what the archive holds; any
/// other archive with a single file in it is that file, by its own name. Errors: FormatUnknown for what holds
/// several.
Result<Extract> readZipped(std::string_view bytes, const Progress& progress);

} // namespace earshot
