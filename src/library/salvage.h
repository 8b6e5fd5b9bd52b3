#pragma once

#include "base/result.h"
#include "intake/reader.h"
#include "store/salvage.h"

#include <filesystem>

namespace earshot {

/// Makes a new library `to` of what can still be read in the damaged library `from`, which is left as it is.
/// Errors: NameInUse (`to` is there already), those of opening and writing, Cancelled.
Result<SalvageReport> salvage(const std::filesystem::path& from, const std::filesystem::path& to,
                              const Progress& progress = {});

} // namespace earshot
