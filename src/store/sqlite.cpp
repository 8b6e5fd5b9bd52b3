#include "store/sqlite.h"

#include "text/utf.h"

#include <cassert>
#include <sqlite3.h>

namespace earshot::sqlite {
namespace {

/// How long a write waits for another program before it gives up; milliseconds.
constexpr int kBusyTimeout = 3000;

/// "file:" name of a path, for the parameters that only a URI can carry.
std::string uri(const std::filesystem::path& file)
{
    std::string out = "file:";
    for (const char c : std::filesystem::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr char kHex[] = "0123456789abcdef";
            out += '%';
            out += kHex[(static_cast<unsigned char>(c) >> 4) & 0xF];
            out += kHex[static_cast<unsigned char>(c) & 0xF];
        } else {
            out += c;
        }
    }
    return out + "?immutable=1";
}

} // namespace

OpenMode modeToLook(const std::filesystem::path& file)
{
    std::filesystem::path log = file;
    log += "-wal";
    std::error_code ignored;
    if (!std::filesystem::exists(log, ignored))
        return OpenMode::Immutable;
    try {
        Connection(file, OpenMode::ReadOnly).integer("PRAGMA schema_version");
        return OpenMode::ReadOnly;
    } catch (const Error& error) {
        // A folder that cannot be written has no room for the log's index.
        const int primary = error.code & 0xFF;
        if (primary != SQLITE_CANTOPEN && primary != SQLITE_READONLY)
            throw;
        return OpenMode::Immutable;
    }
}

void raise(sqlite3* handle, int code)
{
    Error error;
    error.code = handle ? sqlite3_extended_errcode(handle) : code;
    if (error.code == SQLITE_OK)
        error.code = code;
    error.systemError = handle ? sqlite3_system_errno(handle) : 0;
    error.message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    throw error;
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_home(other.m_home)
{
}

Statement::~Statement()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_home->push_back(m_statement);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        raise(sqlite3_db_handle(m_statement), code);
}

void Statement::bindAt(int index, std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement, index));
}

void Statement::bindAt(int index, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindAt(int index, double value)
{
    check(sqlite3_bind_double(m_statement, index, value));
}

void Statement::bindAt(int index, std::string_view value)
{
    check(sqlite3_bind_text64(m_statement, index, value.data() ? value.data() : "", value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindAt(int index, std::u16string_view value)
{
    bindAt(index, std::string_view(toUtf8(value)));
}

void Statement::bindBytes(int index, std::string_view value)
{
    check(sqlite3_bind_blob64(m_statement, index, value.data() ? value.data() : "", value.size(),
                              SQLITE_TRANSIENT));
}

void Statement::bindRow(const Statement& row, int columns)
{
    for (int i = 0; i < columns; ++i)
        check(sqlite3_bind_value(m_statement, i + 1, sqlite3_column_value(row.m_statement, i)));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        raise(sqlite3_db_handle(m_statement), code);
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step())
        ;
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::optional<int> Statement::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<std::u16string> Statement::optionalText16(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(text16(column));
}

std::string Statement::text(int column) const
{
    return std::string(bytes(column));
}

std::u16string Statement::text16(int column) const
{
    return toUtf16(bytes(column));
}

std::string_view Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data ? std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

Connection::Connection(const std::filesystem::path& file, OpenMode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case OpenMode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case OpenMode::Create:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case OpenMode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case OpenMode::Immutable:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        break;
    }
    const std::string name =
        mode == OpenMode::Immutable ? uri(file) : std::filesystem::absolute(file).string();
    const int code = sqlite3_open_v2(name.c_str(), &m_handle, flags, nullptr);
    if (code != SQLITE_OK) {
        Error error{code, m_handle ? sqlite3_system_errno(m_handle) : 0,
                    m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code)};
        sqlite3_close(m_handle);
        throw error;
    }
    sqlite3_busy_timeout(m_handle, kBusyTimeout);
    // Nothing that a foreign file says in its schema may run code or touch our memory.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_exec(m_handle, "PRAGMA cell_size_check = ON", nullptr, nullptr, nullptr);
}

Connection::~Connection()
{
    for (auto& [sql, statements] : m_idle)
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    [[maybe_unused]] const int code = sqlite3_close(m_handle);
    assert(code == SQLITE_OK && "a statement outlived its connection");
}

Statement Connection::prepare(std::string_view sql)
{
    auto found = m_idle.find(sql);
    if (found == m_idle.end())
        found = m_idle.emplace(std::string(sql), std::vector<sqlite3_stmt*>()).first;
    std::vector<sqlite3_stmt*>& idle = found->second;
    if (!idle.empty()) {
        sqlite3_stmt* statement = idle.back();
        idle.pop_back();
        return {statement, &idle};
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        raise(m_handle, code);
    return {statement, &idle};
}

void Connection::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(m_handle, code);
}

std::int64_t Connection::integer(std::string_view sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(std::string_view sql)
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : std::string();
}

std::int64_t Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::readOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(connection)
{
    connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction()
{
    // After a full disk or an I/O error SQLite may have rolled back by itself already.
    if (m_open && sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.execute("COMMIT");
    m_open = false;
}

} // namespace earshot::sqlite
