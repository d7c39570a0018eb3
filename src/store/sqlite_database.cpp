// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/sqlite_database.hpp"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <new>
#include <utility>

namespace onramp {

namespace {

// "file:" and the path, in which SQLite would read "?", "#" and "%". A relative path gets "./", so
// that no name is special (":memory:").
std::string uri_of(const std::string& path, std::string_view parameters) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string uri = path.starts_with("/") ? "file:" : "file:./";
    for (const char c : path) {
        if (c == '?' || c == '#' || c == '%') {
            uri += '%';
            uri += k_digits[static_cast<unsigned char>(c) >> 4U];
            uri += k_digits[static_cast<unsigned char>(c) & 15U];
        } else {
            uri += c;
        }
    }
    if (!parameters.empty()) {
        uri += '?';
        uri += parameters;
    }
    return uri;
}

constexpr std::string_view k_hint_permissions =
    "check the permissions of the file and its folder, or name another place with --store PATH";
constexpr std::string_view k_hint_place = "name a place on a local disk with --store PATH";
constexpr std::string_view k_hint_damaged =
    "it was not touched; move it away or restore a copy, or name another with --store PATH";

// Words for a result code. `reason` is SQLite's own message.
Error error_of_code(int code, std::string_view reason, int system_error) {
    const auto made = [](ErrorKind kind, std::string message, std::string_view hint) {
        return Error{kind, std::move(message), std::string(hint), {}, {}};
    };
    const std::string system = system_error == 0 ? std::string(reason) : std::strerror(system_error);
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return made(ErrorKind::io, "cannot write the store: the disk is full",
                    "nothing was lost; free some space and run the command again");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return made(ErrorKind::io, "the store is in use by another program",
                    "wait until it has ended and run the command again");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return made(ErrorKind::io, "cannot write the store: it is read-only", k_hint_permissions);
    case SQLITE_CANTOPEN:
        return made(ErrorKind::io, "cannot open the store: " + system, k_hint_permissions);
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
        return made(ErrorKind::io, "cannot lock the store: " + std::string(reason), k_hint_place);
    case SQLITE_IOERR: {
        const int extended = code;
        const bool locks = extended == SQLITE_IOERR_LOCK || extended == SQLITE_IOERR_RDLOCK ||
                           extended == SQLITE_IOERR_UNLOCK || extended == SQLITE_IOERR_SHMLOCK ||
                           extended == SQLITE_IOERR_SHMMAP || extended == SQLITE_IOERR_SHMOPEN;
        if (locks) {
            return made(ErrorKind::io, "cannot lock the store: " + system, k_hint_place);
        }
        return made(ErrorKind::io, "cannot read or write the store: " + system,
                    "nothing that was confirmed is lost; check the disk and its free space");
    }
    case SQLITE_NOTADB:
        return made(ErrorKind::invalid, "not a store: the file is no SQLite database",
                    "name another file with --store PATH");
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_TOOBIG:
        return made(ErrorKind::invalid, "too large for the store", {});
    default: // SQLITE_CORRUPT, SQLITE_ERROR (a table is missing), SQLITE_CONSTRAINT, SQLITE_MISMATCH ...
        return made(ErrorKind::invalid, "the store is damaged: " + std::string(reason), k_hint_damaged);
    }
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3_stmt* statement, const SqliteDatabase& database)
    : m_statement(statement), m_database(&database) {}

SqliteStatement::SqliteStatement(SqliteStatement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_database(other.m_database) {}

SqliteStatement::~SqliteStatement() {
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind_text(int parameter, std::string_view text) {
    const char* data = text.data() == nullptr ? "" : text.data(); // a null pointer would bind NULL
    sqlite3_bind_text64(m_statement, parameter, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteStatement::bind_blob(int parameter, std::string_view bytes) {
    const char* data = bytes.data() == nullptr ? "" : bytes.data();
    sqlite3_bind_blob64(m_statement, parameter, data, bytes.size(), SQLITE_STATIC);
}

void SqliteStatement::bind_integer(int parameter, std::int64_t value) {
    sqlite3_bind_int64(m_statement, parameter, value);
}

Result<bool> SqliteStatement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return fail(m_database->error(code));
}

void SqliteStatement::reset() {
    sqlite3_reset(m_statement);
}

std::int64_t SqliteStatement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string SqliteStatement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return data == nullptr ? std::string() : std::string(data, static_cast<std::size_t>(size));
}

bool SqliteStatement::is_null(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

SqliteDatabase::SqliteDatabase(sqlite3* database, std::string path) : m_database(database), m_path(std::move(path)) {}

SqliteDatabase::SqliteDatabase(SqliteDatabase&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_path(std::move(other.m_path)) {}

SqliteDatabase& SqliteDatabase::operator=(SqliteDatabase&& other) noexcept {
    std::swap(m_database, other.m_database);
    std::swap(m_path, other.m_path);
    return *this;
}

SqliteDatabase::~SqliteDatabase() {
    sqlite3_close_v2(m_database);
}

Result<SqliteDatabase> SqliteDatabase::open(const std::string& path, std::string_view parameters) {
    // A command reads a few pages of the store: room for more is memory that is only cleared.
    static const int k_configured = sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, 4);
    static_cast<void>(k_configured);
    sqlite3* handle = nullptr;
    constexpr int k_flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(uri_of(path, parameters).c_str(), &handle, k_flags, nullptr);
    SqliteDatabase database(handle, path);
    if (code != SQLITE_OK) {
        return fail(database.error(code));
    }
    // A store may come from anywhere: what its schema says is never run.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    return database;
}

bool SqliteDatabase::read_only() const {
    return sqlite3_db_readonly(m_database, "main") == 1;
}

bool SqliteDatabase::busy() const {
    return (sqlite3_extended_errcode(m_database) & 0xFF) == SQLITE_BUSY;
}

void SqliteDatabase::log_at_close(Log log) {
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, log == Log::kept ? 1 : 0, nullptr);
}

void SqliteDatabase::wait_for_locks(int milliseconds) {
    sqlite3_busy_timeout(m_database, milliseconds);
}

Result<void> SqliteDatabase::run(const char* sql) {
    const int code = sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return fail(error(code));
    }
    return {};
}

Result<SqliteStatement> SqliteDatabase::prepare(std::string_view sql) const {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        return fail(error(code));
    }
    return SqliteStatement(statement, *this);
}

Result<std::int64_t> SqliteDatabase::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) {
        return fail(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return fail(row.error());
    }
    return *row ? statement->integer(0) : 0;
}

Result<std::string> SqliteDatabase::text(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement) {
        return fail(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return fail(row.error());
    }
    return *row ? statement->bytes(0) : std::string();
}

std::int64_t SqliteDatabase::last_insert_id() const {
    return sqlite3_last_insert_rowid(m_database);
}

Error SqliteDatabase::error(int code) const {
    const char* reason = m_database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_database);
    const int system_error = m_database == nullptr ? 0 : sqlite3_system_errno(m_database);
    Error error = error_of_code(code, reason, system_error);
    error.where.file = m_path;
    return error;
}

Result<SqliteTransaction> SqliteTransaction::begin(SqliteDatabase& database) {
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) {
        return fail(begun.error());
    }
    return SqliteTransaction(database);
}

SqliteTransaction::SqliteTransaction(SqliteTransaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

SqliteTransaction::~SqliteTransaction() {
    if (m_database != nullptr) {
        // SQLite has rolled back by itself after some errors; then this fails, and rightly.
        static_cast<void>(m_database->run("ROLLBACK"));
    }
}

Result<void> SqliteTransaction::commit() {
    auto committed = m_database->run("COMMIT");
    if (committed) {
        m_database = nullptr;
    }
    return committed;
}

} // namespace onramp
