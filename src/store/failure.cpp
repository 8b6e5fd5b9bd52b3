#include "store/failure.h"

#include <cerrno>
#include <fmt/format.h>
#include <sqlite3.h>

namespace earshot {
namespace {

bool noSpace(int systemError)
{
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

/// What an input/output error means. A write that fails has met a quota or a limit (SQLite tells a full disk
/// by a code of its own), unless the system says that the device is broken; its own number may be overwritten
/// by then.
ErrorCode meaning(const sqlite::Error& error)
{
    switch (error.code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_SHMSIZE:
        return error.systemError == EIO ? ErrorCode::FileNotWritable : ErrorCode::DiskFull;
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_DELETE:
    case SQLITE_IOERR_SHMOPEN:
    case SQLITE_IOERR_SHMMAP:
        return noSpace(error.systemError) ? ErrorCode::DiskFull : ErrorCode::FileNotWritable;
    default:
        return noSpace(error.systemError) ? ErrorCode::DiskFull : ErrorCode::LibraryDamaged;
    }
}

} // namespace

Error failure(const sqlite::Error& error, const std::string& path)
{
    const auto made = [&](ErrorCode code) { return Error{code, path, error.message}; };
    switch (error.code & 0xFF) {
    case SQLITE_FULL:
        return made(ErrorCode::DiskFull);
    case SQLITE_IOERR:
        return Error{meaning(error), path, fmt::format("{}, code {}", error.message, error.code)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return made(ErrorCode::LibraryLocked);
    case SQLITE_NOTADB:
        return made(ErrorCode::LibraryNotOurs);
    case SQLITE_CORRUPT:
        return made(ErrorCode::LibraryDamaged);
    case SQLITE_READONLY:
        return made(ErrorCode::LibraryReadOnly);
    case SQLITE_CANTOPEN:
        return made(noSpace(error.systemError) ? ErrorCode::DiskFull : ErrorCode::FileNotWritable);
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return made(ErrorCode::FileUnreadable);
    case SQLITE_INTERRUPT:
        return made(ErrorCode::Cancelled);
    default:
        return Error{ErrorCode::Internal, path, fmt::format("SQLite {}: {}", error.code, error.message)};
    }
}

} // namespace earshot
