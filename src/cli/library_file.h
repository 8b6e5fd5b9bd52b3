#pragma once

#include "library/library.h"

#include <memory>
#include <optional>
#include <string>

namespace earshot::cli {

/// `given`, or the person's own library: $XDG_DATA_HOME/earshot/library.earshot.
std::string libraryFile(const std::string& given);

/// Opens it; complains and gives nothing where it cannot be opened.
std::unique_ptr<Library> openLibrary(const std::string& file);

/// Milliseconds since 1970 by this machine's clock.
Timestamp now();

/// Stops a job at Ctrl+C, so that it ends cleanly and leaves nothing half done.
Progress interruptible();

} // namespace earshot::cli
