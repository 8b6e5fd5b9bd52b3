#pragma once

#include "base/result.h"
#include "intake/extract.h"

#include <string_view>

namespace earshot {

/// Tells the format by its bytes, then by the name's extension, and reads it.
Result<Extract> readFormat(std::string_view bytes, std::string_view path);

Result<Extract> readPlain(std::string_view bytes);

} // namespace earshot
