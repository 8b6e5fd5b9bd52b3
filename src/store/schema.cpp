#include "store/schema.h"

#include "base/embedded.h"
#include "store/failure.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <sqlite3.h>

namespace earshot::schema {
namespace {

namespace fs = std::filesystem;

/// "0001_library.sql" → 1.
int versionOf(const embedded::File& migration)
{
    int version = 0;
    std::from_chars(migration.name.data(), migration.name.data() + migration.name.size(), version);
    return version;
}

Result<State> stateOf(sqlite::Connection& connection, const std::string& path)
{
    const std::int64_t application = connection.integer("PRAGMA application_id");
    const std::int64_t version = connection.integer("PRAGMA user_version");
    const std::int64_t objects = connection.integer("SELECT count(*) FROM sqlite_schema");
    if (application == 0 && version == 0 && objects == 0)
        return State::Fresh;
    if (application != kApplicationId)
        return fail(ErrorCode::LibraryNotOurs, path, "an SQLite file of another program");
    if (version > latestVersion())
        return fail(ErrorCode::LibraryNewer, path,
                    fmt::format("its schema is {}, this program knows {}", version, latestVersion()));
    if (version < latestVersion())
        return State::Older;
    // Touches the pages that everything starts from: a torn file shows itself here and not in the middle of
    // work.
    connection.integer("SELECT count(*) FROM call");
    connection.integer("SELECT max(id) FROM document");
    return State::Current;
}

} // namespace

int latestVersion()
{
    int latest = 0;
    for (const embedded::File& migration : embedded::migrations())
        latest = std::max(latest, versionOf(migration));
    return latest;
}

Result<State> probe(const fs::path& file)
{
    std::error_code ignored;
    const fs::file_status status = fs::status(file, ignored);
    const std::string path = file.string();
    if (status.type() == fs::file_type::not_found)
        return State::Fresh;
    if (fs::is_directory(status))
        return fail(ErrorCode::FileIsDirectory, path);
    if (!fs::is_regular_file(status))
        return fail(ErrorCode::LibraryNotOurs, path, "no ordinary file");
    if (fs::file_size(file, ignored) == 0)
        return State::Fresh;
    try {
        sqlite::Connection connection(file, sqlite::modeToLook(file));
        return stateOf(connection, path);
    } catch (const sqlite::Error& error) {
        return tl::unexpected(failure(error, path));
    }
}

void migrate(sqlite::Connection& connection)
{
    for (const embedded::File& migration : embedded::migrations()) {
        const int version = versionOf(migration);
        sqlite::Transaction transaction(connection, sqlite::Transaction::Kind::Write);
        // Asked under the write lock: another program may have migrated the file since it was opened.
        if (connection.integer("PRAGMA user_version") < version) {
            connection.execute(std::string(migration.bytes));
            connection.execute(
                fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version));
        }
        transaction.commit();
    }
}

} // namespace earshot::schema
