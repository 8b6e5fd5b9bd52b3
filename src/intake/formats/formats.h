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

} // namespace earshot
