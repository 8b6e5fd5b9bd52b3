#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <string>
#include <string_view>

namespace earshot {

/// Inserts the bytes once and gives their row.
std::int64_t writeDocument(sqlite::Connection& connection, std::string_view bytes, const std::string& sha256);

/// The bytes of a row with the columns content, size and sha256. Error: LibraryDamaged where they are not
/// what was imported.
Result<std::string> contentOf(const sqlite::Statement& row, int content, int size, int hash);

} // namespace earshot
