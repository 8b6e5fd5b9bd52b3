#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace earshot {

/// The file beside `target` that is written before it takes its place.
std::filesystem::path partOf(const std::filesystem::path& target);

/// Brings `part` to the disk and gives it the name `target`: the target is whole or as it was.
/// Errors: FileNotWritable, DiskFull.
Result<void> putInPlace(const std::filesystem::path& part, const std::filesystem::path& target);

/// Writes `bytes` to `target` whole or not at all. Errors: FileNotWritable, FileIsDirectory, DiskFull.
Result<void> writeWhole(const std::filesystem::path& target, std::string_view bytes);

} // namespace earshot
