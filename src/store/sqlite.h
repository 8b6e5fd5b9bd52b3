#pragma once

#include "base/id.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite behind RAII, for src/store alone: what goes wrong is thrown as sqlite::Error and turned into an
/// earshot::Error at the border of the layer (store/database.h).
namespace earshot::sqlite {

struct Error {
    int code = 0;        ///< extended result code
    int systemError = 0; ///< errno of the failed call, 0 where there was none
    std::string message;
};

enum class OpenMode {
    ReadWrite,
    Create,
    ReadOnly,
    Immutable, ///< nobody else writes it: no locks, no -wal and no -shm beside it
};

/// How to look into a file without leaving a trace beside it: a reader makes a -wal and a -shm where there
/// are none and cannot take them away, so that where nobody has the file open it is read as it stands.
OpenMode modeToLook(const std::filesystem::path& file);

/// A prepared statement on loan from its connection: it goes back, reset, when this ends.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds the values to ?1, ?2, ….
    template<class... Values>
    Statement&& bind(const Values&... values) &&
    {
        int index = 0;
        (bindAt(++index, values), ...);
        return std::move(*this);
    }
    template<class... Values>
    Statement& bind(const Values&... values) &
    {
        int index = 0;
        (bindAt(++index, values), ...);
        return *this;
    }

    /// Binds a BLOB, which `bind` never does.
    void bindBytes(int index, std::string_view value);

    /// Binds the first columns of another statement's row as they are.
    void bindRow(const Statement& row, int columns);

    /// To the next row; false behind the last one.
    bool step();
    /// Runs to the end and makes it ready to be bound and run again.
    void run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    double real(int column) const;
    std::optional<int> optionalNumber(int column) const;
    std::optional<std::u16string> optionalText16(int column) const;
    std::string text(int column) const;
    std::u16string text16(int column) const;
    /// Valid until the next step.
    std::string_view bytes(int column) const;

private:
    friend class Connection;
    Statement(sqlite3_stmt* statement, std::vector<sqlite3_stmt*>* home)
        : m_statement(statement), m_home(home)
    {
    }

    void bindAt(int index, std::nullptr_t);
    void bindAt(int index, std::int64_t value);
    void bindAt(int index, int value) { bindAt(index, std::int64_t{value}); }
    void bindAt(int index, bool value) { bindAt(index, std::int64_t{value}); }
    void bindAt(int index, double value);
    void bindAt(int index, std::string_view value);
    void bindAt(int index, const std::string& value) { bindAt(index, std::string_view(value)); }
    void bindAt(int index, const char* value) { bindAt(index, std::string_view(value)); }
    void bindAt(int index, std::u16string_view value);
    void bindAt(int index, const std::u16string& value) { bindAt(index, std::u16string_view(value)); }
    /// NULL for an id that is none yet.
    template<class Tag>
    void bindAt(int index, const Id<Tag>& id)
    {
        if (id.valid())
            bindAt(index, id.value());
        else
            bindAt(index, nullptr);
    }
    template<class T>
    void bindAt(int index, const std::optional<T>& value)
    {
        if (value)
            bindAt(index, *value);
        else
            bindAt(index, nullptr);
    }
    void check(int code) const;

    sqlite3_stmt* m_statement = nullptr;
    std::vector<sqlite3_stmt*>* m_home = nullptr;
};

/// One connection, used by one thread at a time. Statements are prepared once and kept.
class Connection {
public:
    Connection(const std::filesystem::path& file, OpenMode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Statement prepare(std::string_view sql);
    /// Runs statements that give no rows.
    void execute(const std::string& sql);
    /// First column of the first row.
    std::int64_t integer(std::string_view sql);
    std::string text(std::string_view sql);
    std::int64_t lastInsertId() const;
    bool readOnly() const;
    sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> m_idle;
};

/// Rolled back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

[[noreturn]] void raise(sqlite3* handle, int code);

} // namespace earshot::sqlite
