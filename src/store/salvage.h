#pragma once

#include "intake/reader.h"
#include "store/database.h"

#include <filesystem>
#include <string>
#include <vector>

namespace earshot {

struct SalvageReport {
    int calls = 0;
    int annotations = 0;
    int tags = 0;
    std::vector<std::string> lost; ///< what could not be read, one fact each
};

/// Copies the ground rows that can still be read from the damaged library `from` into the empty library `to`:
/// documents whose hash holds, their calls, and what people did. Derived rows are made again by the caller.
/// `from` is only read. Errors: those of opening it, DiskFull, Cancelled.
Result<SalvageReport> salvageGround(const std::filesystem::path& from, Database& to,
                                    const Progress& progress);

} // namespace earshot
