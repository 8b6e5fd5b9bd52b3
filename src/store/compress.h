#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace earshot {

/// One zstd frame with a checksum.
std::string compressed(std::string_view bytes);
/// Error: LibraryDamaged where the frame is torn or does not hold `size` bytes.
Result<std::string> decompressed(std::string_view frame, std::size_t size);

} // namespace earshot
