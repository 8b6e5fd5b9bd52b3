#pragma once

#include "base/result.h"

#include <string>
#include <vector>

namespace earshot {

struct ZipEntry {
    std::string name; ///< with folders, "Sources/a.txt"
    std::string bytes;
};

/// A zip file of these entries, deflated, in their order; the same entries give the same bytes. Error:
/// Internal (the library's words).
Result<std::string> zipFile(const std::vector<ZipEntry>& entries);

} // namespace earshot
