// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "onramp/base/result.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace onramp {

// One prepared statement of a SqliteDatabase, which must outlive it. Parameters and columns count
// from 1 and 0 as in SQLite; bound texts must live until the last step().
class SqliteStatement {
public:
    SqliteStatement(sqlite3_stmt* statement, const class SqliteDatabase& database);
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement(SqliteStatement&& other) noexcept;
    SqliteStatement& operator=(const SqliteStatement&) = delete;
    SqliteStatement& operator=(SqliteStatement&&) = delete;
    ~SqliteStatement();

    void bind_text(int parameter, std::string_view text);
    void bind_blob(int parameter, std::string_view bytes);
    void bind_integer(int parameter, std::int64_t value);

    Result<bool> step(); // whether there is a row
    void reset();

    std::int64_t integer(int column) const;
    std::string bytes(int column) const; // of a text or a blob
    bool is_null(int column) const;

private:
    sqlite3_stmt* m_statement;
    const class SqliteDatabase* m_database;
};

// One connection. Every failure of SQLite becomes an Error that names the file, says the reason and,
// where there is something to do about it, a hint.
class SqliteDatabase {
public:
    // `parameters` are SQLite's URI parameters ("immutable=1"), empty for none. Never creates the
    // file. Nothing is read yet: a file of another kind shows at the first statement.
    static Result<SqliteDatabase> open(const std::string& path, std::string_view parameters = {});

    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase(SqliteDatabase&& other) noexcept;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(SqliteDatabase&& other) noexcept;
    ~SqliteDatabase();

    const std::string& path() const { return m_path; }
    bool read_only() const;
    bool busy() const; // whether the last failure was another process's lock

    // Whether the last connection merges the write-ahead log into the file at its end, as SQLite does
    // by itself, or leaves it, which writes and syncs nothing.
    enum class Log : std::uint8_t { merged, kept };
    void log_at_close(Log log);
    // How long a statement waits for another process's lock.
    void wait_for_locks(int milliseconds);

    Result<void> run(const char* sql); // one or more statements without rows
    Result<SqliteStatement> prepare(std::string_view sql) const;
    Result<std::int64_t> integer(std::string_view sql) const; // first column of the first row, 0 without one
    Result<std::string> text(std::string_view sql) const;     // likewise, "" without one
    std::int64_t last_insert_id() const;

    // The failure that SQLite reported last, whose result code was `code`.
    Error error(int code) const;

private:
    SqliteDatabase(sqlite3* database, std::string path);

    sqlite3* m_database = nullptr;
    std::string m_path;
};

// A transaction that is rolled back unless committed. Begun with BEGIN IMMEDIATE, it waits for other
// writers at its start and then fails on none of them.
class SqliteTransaction {
public:
    static Result<SqliteTransaction> begin(SqliteDatabase& database);

    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction(SqliteTransaction&& other) noexcept;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(SqliteTransaction&&) = delete;
    ~SqliteTransaction();

    Result<void> commit();

private:
    explicit SqliteTransaction(SqliteDatabase& database) : m_database(&database) {}

    SqliteDatabase* m_database; // null once committed
};

} // namespace onramp
