#pragma once

#include "base/result.h"
#include "intake/reader.h"
#include "lexicon/lexicon.h"
#include "text/document.h"
#include "transcript/call.h"

namespace earshot {

/// Splits a document into people, turns, sections, exchanges and pairs, and reads the call's metadata.
/// Deterministic: the same document and lexicon give the same call. Linear in the text.
/// Errors: NoTranscript, Cancelled.
Result<Call> segment(const Document& document, const Lexicon& lexicon, const Progress& progress = {});

} // namespace earshot
