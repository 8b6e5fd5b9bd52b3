#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <filesystem>

namespace earshot::schema {

/// "EARS" in the file's header tells our files from other SQLite files.
constexpr std::int64_t kApplicationId = 0x45415253;

/// The number of the newest migration shipped with the program.
int latestVersion();

enum class State {
    Fresh, ///< no file, or one with nothing in it
    Current,
    Older, ///< needs `migrate`
};

/// What stands in the file; reads only. Errors: LibraryNewer, LibraryNotOurs, LibraryDamaged,
/// FileIsDirectory, FileUnreadable.
Result<State> probe(const std::filesystem::path& file);

/// Runs the migrations that `connection`'s file lacks, each in a transaction of its own.
void migrate(sqlite::Connection& connection);

} // namespace earshot::schema
