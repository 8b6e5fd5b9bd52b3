#include "store/database.h"

#include "store/failure.h"
#include "store/schema.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace earshot {
namespace {

namespace fs = std::filesystem;

/// A full commit survives the loss of power; the journal is cut back after a big import.
void prepareToWrite(sqlite::Connection& connection)
{
    connection.text("PRAGMA journal_mode = WAL");
    connection.execute(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 16777216");
}

/// A copy of the file as it was before the migration, made by SQLite itself.
void keepOldCopy(sqlite::Connection& connection, const fs::path& file)
{
    const std::int64_t version = connection.integer("PRAGMA user_version");
    fs::path copy = file;
    copy += fmt::format(".schema-{}.bak", version);
    std::error_code ignored;
    fs::remove(copy, ignored);
    connection.prepare("VACUUM INTO ?1").bind(copy.string()).run();
}

bool meansReadOnly(const sqlite::Error& error)
{
    const int primary = error.code & 0xFF;
    return primary == SQLITE_READONLY || primary == SQLITE_CANTOPEN || primary == SQLITE_PERM;
}

/// The folder a new library goes to.
std::optional<Error> makeFolder(const fs::path& file)
{
    std::error_code error;
    fs::create_directories(fs::absolute(file).parent_path(), error);
    if (error)
        return Error{ErrorCode::FileNotWritable, file.string(), error.message()};
    return {};
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const fs::path& file)
{
    const Result<schema::State> state = schema::probe(file);
    if (!state)
        return tl::unexpected(state.error());
    if (*state == schema::State::Fresh)
        if (std::optional<Error> error = makeFolder(file))
            return tl::unexpected(*error);
    try {
        auto writer = std::make_unique<sqlite::Connection>(
            file, *state == schema::State::Fresh ? sqlite::OpenMode::Create : sqlite::OpenMode::ReadWrite);
        if (writer->readOnly())
            throw sqlite::Error{SQLITE_READONLY, 0, "the file is write-protected"};
        prepareToWrite(*writer);
        if (*state == schema::State::Older)
            keepOldCopy(*writer, file);
        if (*state != schema::State::Current)
            schema::migrate(*writer);
        std::unique_ptr<Database> database(new Database(file, sqlite::OpenMode::ReadOnly));
        database->m_writer = std::move(writer);
        return database;
    } catch (const sqlite::Error& error) {
        if (!meansReadOnly(error))
            return tl::unexpected(failure(error, file.string()));
        if (*state == schema::State::Fresh)
            return fail(ErrorCode::FileNotWritable, file.string(), error.message);
        if (*state == schema::State::Older)
            return fail(ErrorCode::LibraryReadOnly, file.string(),
                        "its older schema cannot be brought up to date");
    }
    try {
        return std::unique_ptr<Database>(new Database(file, sqlite::modeToLook(file)));
    } catch (const sqlite::Error& error) {
        return tl::unexpected(failure(error, file.string()));
    }
}

Database::~Database() = default;

std::optional<Error> Database::reading(const std::function<void(sqlite::Connection&)>& work) const
{
    try {
        std::unique_ptr<sqlite::Connection> connection;
        {
            const std::lock_guard lock(m_pooling);
            if (!m_pool.empty()) {
                connection = std::move(m_pool.back());
                m_pool.pop_back();
            }
        }
        if (!connection)
            connection = std::make_unique<sqlite::Connection>(m_file, m_readers);
        {
            sqlite::Transaction snapshot(*connection, sqlite::Transaction::Kind::Read);
            work(*connection);
            snapshot.commit();
        }
        const std::lock_guard lock(m_pooling);
        m_pool.push_back(std::move(connection));
        return {};
    } catch (const sqlite::Error& error) {
        return failure(error, m_file.string());
    }
}

std::optional<Error> Database::writing(const std::function<bool(sqlite::Connection&)>& work)
{
    if (!m_writer)
        return Error{ErrorCode::LibraryReadOnly, m_file.string(), "opened for reading"};
    const std::lock_guard lock(m_writing);
    try {
        sqlite::Transaction transaction(*m_writer, sqlite::Transaction::Kind::Write);
        if (work(*m_writer))
            transaction.commit();
        return {};
    } catch (const sqlite::Error& error) {
        return failure(error, m_file.string());
    }
}

} // namespace earshot
