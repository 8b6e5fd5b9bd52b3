#pragma once

#include "base/result.h"
#include "store/sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>
#include <vector>

namespace earshot {

/// One library file: the only writing connection, behind a mutex, and a pool of reading ones that never wait
/// for it (WAL). sqlite::Error ends here. Used by the stores of this folder; every function may be called
/// from any thread.
class Database {
public:
    /// Opens or makes the file; an older schema is migrated after a copy "NAME.schema-N.bak" was made beside
    /// it. A file that cannot be written opens for reading. Errors: those of schema::probe, FileNotWritable,
    /// DiskFull, LibraryLocked, LibraryReadOnly (an older schema that cannot be written).
    static Result<std::unique_ptr<Database>> open(const std::filesystem::path& file);
    ~Database();

    const std::filesystem::path& file() const { return m_file; }
    bool readOnly() const { return m_writer == nullptr; }

    /// `work(sqlite::Connection&)` on a snapshot of the library; gives Result<what work gives>. Where work
    /// itself gives a Result, that is passed on.
    template<class Work>
    auto read(Work&& work) const
    {
        using Value = ValueOf<std::invoke_result_t<Work, sqlite::Connection&>>;
        Result<Value> result = fail(ErrorCode::Internal);
        std::optional<Error> error =
            reading([&](sqlite::Connection& connection) { result = called<Value>(work, connection); });
        return error ? Result<Value>(tl::unexpected(std::move(*error))) : result;
    }

    /// As `read`, in one transaction that writes: everything that work does lands, or nothing. An error that
    /// work gives rolls back.
    template<class Work>
    auto write(Work&& work)
    {
        using Value = ValueOf<std::invoke_result_t<Work, sqlite::Connection&>>;
        Result<Value> result = fail(ErrorCode::Internal);
        std::optional<Error> error = writing([&](sqlite::Connection& connection) {
            result = called<Value>(work, connection);
            return result.has_value();
        });
        return error ? Result<Value>(tl::unexpected(std::move(*error))) : result;
    }

private:
    template<class T>
    struct Unwrapped {
        using Type = T;
    };
    template<class T>
    struct Unwrapped<Result<T>> {
        using Type = T;
    };
    template<class T>
    using ValueOf = typename Unwrapped<T>::Type;

    template<class Value, class Work>
    static Result<Value> called(Work& work, sqlite::Connection& connection)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Work&, sqlite::Connection&>>) {
            work(connection);
            return {};
        } else {
            return work(connection);
        }
    }

    Database(std::filesystem::path file, sqlite::OpenMode readers)
        : m_file(std::move(file)), m_readers(readers)
    {
    }
    std::optional<Error> reading(const std::function<void(sqlite::Connection&)>& work) const;
    std::optional<Error> writing(const std::function<bool(sqlite::Connection&)>& work);

    const std::filesystem::path m_file;
    const sqlite::OpenMode m_readers;
    std::mutex m_writing;
    std::unique_ptr<sqlite::Connection> m_writer;
    mutable std::mutex m_pooling;
    mutable std::vector<std::unique_ptr<sqlite::Connection>> m_pool;
};

} // namespace earshot
