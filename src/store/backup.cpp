#include "store/backup.h"

#include "base/sha256.h"
#include "store/compress.h"
#include "store/failure.h"
#include "store/whole_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace earshot {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> faultsOf(sqlite::Connection& connection, const Progress& progress)
{
    std::vector<std::string> faults;
    auto integrity = connection.prepare("PRAGMA integrity_check");
    while (integrity.step())
        if (integrity.bytes(0) != "ok")
            faults.push_back(integrity.text(0));
    auto references = connection.prepare("PRAGMA foreign_key_check");
    while (references.step())
        faults.push_back(fmt::format("row {} of {} refers to nothing in {}", references.integer(1),
                                     references.text(0), references.text(2)));
    const std::int64_t total = connection.integer("SELECT count(*) FROM document");
    std::int64_t done = 0;
    auto documents = connection.prepare("SELECT id, sha256, size, content FROM document");
    while (!progress.cancelled() && documents.step()) {
        const Result<std::string> bytes =
            decompressed(documents.bytes(3), static_cast<std::size_t>(documents.integer(2)));
        if (!bytes || sha256(*bytes) != documents.bytes(1))
            faults.push_back(fmt::format("document {} is not what was imported", documents.integer(0)));
        if (progress.report)
            progress.report(++done, total);
    }
    auto readings = connection.prepare("SELECT call, text, text_sha256 FROM reading");
    while (!progress.cancelled() && readings.step())
        if (sha256(readings.bytes(1)) != readings.bytes(2))
            faults.push_back(fmt::format("the text of call {} has changed", readings.integer(0)));
    return faults;
}

void copyPages(sqlite::Connection& from, sqlite::Connection& to, const Progress& progress)
{
    constexpr int kPages = 256; // about a megabyte between two looks at the stop
    constexpr int kWait = 50;   // milliseconds, while another connection holds the lock
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        sqlite::raise(to.handle(), SQLITE_ERROR);
    int code = SQLITE_OK;
    while (!progress.cancelled() && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
        code = sqlite3_backup_step(backup, kPages);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            sqlite3_sleep(kWait);
        const int total = sqlite3_backup_pagecount(backup);
        if (progress.report)
            progress.report(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_OK && code != SQLITE_DONE)
        sqlite::raise(to.handle(), code);
}

} // namespace

Result<std::vector<std::string>> checkLibrary(const Database& database, const Progress& progress)
{
    Result<std::vector<std::string>> faults =
        database.read([&](sqlite::Connection& connection) { return faultsOf(connection, progress); });
    if (!faults && faults.error().code == ErrorCode::LibraryDamaged)
        return std::vector<std::string>{faults.error().detail};
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    return faults;
}

Result<void> backUp(const Database& database, const fs::path& target, const Progress& progress)
{
    const fs::path part = partOf(target);
    std::error_code ignored;
    fs::remove(part, ignored);
    Result<void> copied = database.read([&](sqlite::Connection& from) -> Result<void> {
        try {
            sqlite::Connection to(part, sqlite::OpenMode::Create);
            copyPages(from, to, progress);
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled);
            // One file, without a log beside it.
            to.text("PRAGMA journal_mode = DELETE");
            const std::vector<std::string> faults = faultsOf(to, {});
            if (!faults.empty())
                return fail(ErrorCode::LibraryDamaged, target.string(), faults.front());
            return {};
        } catch (const sqlite::Error& error) {
            return tl::unexpected(failure(error, target.string()));
        }
    });
    if (copied)
        copied = putInPlace(part, target);
    if (!copied)
        fs::remove(part, ignored);
    return copied;
}

} // namespace earshot
