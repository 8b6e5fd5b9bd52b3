#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <string>

namespace earshot {

/// What a failure of SQLite on the file `path` means for a person.
Error failure(const sqlite::Error& error, const std::string& path);

} // namespace earshot
