#pragma once

#include "intake/decode.h"
#include "intake/extract.h"

#include <string>

namespace earshot {

/// An extract whose source is the decoded file and whose text is the same.
Extract extractOf(DecodedText decoded, std::string mediaType);

} // namespace earshot
