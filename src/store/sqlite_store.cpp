// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "onramp/store/event_store.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_migrations.hpp"
#include "store/store_files.hpp"

namespace onramp {

namespace {

constexpr int k_lock_wait = 10000;  // milliseconds
constexpr int k_view_lock_wait = 0; // a view is not worth waiting for

Error read_only_error(const std::string& path) {
    return {ErrorKind::io,
            "cannot write the store: it is read-only",
            "check the permissions of the file and its folder, or name another place with --store PATH",
            {path, 0, 0, {}},
            {}};
}

class SqliteStore final : public EventStore {
public:
    SqliteStore(SqliteDatabase database, OpenMode mode, std::string limitation)
        : m_database(std::move(database)), m_mode(mode), m_limitation(std::move(limitation)) {}

    Result<std::int64_t> append(const std::vector<Event>& events) override { return append(events, std::nullopt); }

    Result<std::int64_t> append_after(std::int64_t expected_last, const std::vector<Event>& events) override {
        return append(events, expected_last);
    }

    Result<std::vector<Event>> events_after(std::int64_t after) const override {
        auto rows = m_database.prepare("SELECT id, type, time, person, role, versions, payload FROM events "
                                       "WHERE id > ?1 ORDER BY id");
        if (!rows) {
            return fail(rows.error());
        }
        rows->bind_integer(1, after);
        std::vector<Event> events;
        for (;;) {
            const auto row = rows->step();
            if (!row) {
                return fail(row.error());
            }
            if (!*row) {
                return events;
            }
            events.push_back({rows->integer(0), rows->bytes(1), Instant(std::chrono::seconds(rows->integer(2))),
                              rows->bytes(3), rows->bytes(4), rows->bytes(5), rows->bytes(6)});
        }
    }

    Result<std::int64_t> last_id() const override { return m_database.integer("SELECT max(id) FROM events"); }

    // One statement: both numbers are of one moment, and one statement is all that a start pays for.
    Result<ViewState> view(std::string_view name, std::string_view version) const override {
        auto rows = m_database.prepare("SELECT (SELECT max(id) FROM events), v.last_event, v.bytes FROM (SELECT 1) "
                                       "LEFT JOIN views v ON v.name = ?1 AND v.version = ?2");
        if (!rows) {
            return fail(rows.error());
        }
        rows->bind_text(1, name);
        rows->bind_text(2, version);
        if (const auto row = rows->step(); !row) {
            return fail(row.error());
        }
        ViewState state{rows->integer(0), std::nullopt};
        if (!rows->is_null(1)) {
            state.view = View{rows->integer(1), rows->bytes(2)};
        }
        return state;
    }

    void save_view(std::string_view name, std::string_view version, const View& view) override {
        if (!m_limitation.empty() || m_database.read_only()) {
            return;
        }
        // A view that a power cut takes is made anew: no sync. A failure is no failure of the command.
        m_database.wait_for_locks(k_view_lock_wait);
        static_cast<void>(m_database.run("PRAGMA synchronous = NORMAL"));
        static_cast<void>(write_view(name, version, view));
        static_cast<void>(m_database.run("PRAGMA synchronous = FULL"));
        m_database.log_at_close(SqliteDatabase::Log::merged); // whoever reads next need not go through it
        m_database.wait_for_locks(k_lock_wait);
    }

    Result<std::size_t> forget(std::string_view person) override {
        if (m_mode == OpenMode::read) {
            return fail(read_only_error(m_database.path()));
        }
        // Temporary files of VACUUM would be one more place for the bytes.
        if (auto set = m_database.run("PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY"); !set) {
            return fail(set.error());
        }
        auto count = delete_rows(person);
        if (!count) {
            return count;
        }
        const auto rewritten = truncate_log()
                                   .and_then([&] { return m_database.run("VACUUM"); })
                                   .and_then([&] { return truncate_log(); })
                                   .and_then([&] { return remove_backups(m_database.path()); });
        if (!rewritten) {
            return fail(rewritten.error());
        }
        return count;
    }

    std::string limitation() const override { return m_limitation; }

private:
    Result<std::int64_t> append(const std::vector<Event>& events, std::optional<std::int64_t> expected_last) {
        if (m_mode == OpenMode::read) {
            return fail(read_only_error(m_database.path()));
        }
        auto transaction = SqliteTransaction::begin(m_database);
        if (!transaction) {
            return fail(transaction.error());
        }
        auto last = last_id();
        if (!last) {
            return last;
        }
        if (expected_last && *last != *expected_last) {
            return fail(ErrorKind::io, "something else was written to the store at the same time",
                        "nothing was written; run the command again", {m_database.path(), 0, 0, {}});
        }
        last = insert(events, *last);
        if (!last) {
            return last;
        }
        if (auto committed = transaction->commit(); !committed) {
            return fail(committed.error());
        }
        return last;
    }

    Result<std::int64_t> insert(const std::vector<Event>& events, std::int64_t last) {
        auto row = m_database.prepare("INSERT INTO events (type, time, person, role, versions, payload) "
                                      "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        if (!row) {
            return fail(row.error());
        }
        for (const Event& event : events) {
            row->bind_text(1, event.type);
            row->bind_integer(2, event.time.time_since_epoch().count());
            row->bind_text(3, event.person);
            row->bind_text(4, event.role);
            row->bind_text(5, event.versions);
            row->bind_text(6, event.payload);
            if (const auto done = row->step(); !done) {
                return fail(done.error());
            }
            row->reset();
            last = m_database.last_insert_id();
        }
        return last;
    }

    Result<void> write_view(std::string_view name, std::string_view version, const View& view) {
        // Not where its last event was forgotten in the meantime: what it holds would come back.
        auto row = m_database.prepare("INSERT OR REPLACE INTO views (name, version, last_event, bytes) "
                                      "SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM events WHERE id = ?3)");
        if (!row) {
            return fail(row.error());
        }
        row->bind_text(1, name);
        row->bind_text(2, version);
        row->bind_integer(3, view.last_event);
        row->bind_blob(4, view.bytes);
        if (const auto done = row->step(); !done) {
            return fail(done.error());
        }
        return {};
    }

    Result<std::size_t> delete_rows(std::string_view person) {
        auto transaction = SqliteTransaction::begin(m_database);
        if (!transaction) {
            return fail(transaction.error());
        }
        auto rows = m_database.prepare("DELETE FROM events WHERE person = ?1 RETURNING id");
        if (!rows) {
            return fail(rows.error());
        }
        rows->bind_text(1, person);
        std::size_t count = 0;
        for (auto row = rows->step();; row = rows->step()) {
            if (!row) {
                return fail(row.error());
            }
            if (!*row) {
                break;
            }
            ++count;
        }
        rows->reset();
        if (auto deleted = m_database.run("DELETE FROM views"); !deleted) {
            return fail(deleted.error());
        }
        if (auto committed = transaction->commit(); !committed) {
            return fail(committed.error());
        }
        return count;
    }

    // Empties the write-ahead log; the first column of the answer says whether a reader kept it.
    Result<void> truncate_log() {
        const auto busy = m_database.integer("PRAGMA wal_checkpoint(TRUNCATE)");
        if (!busy) {
            return fail(busy.error());
        }
        if (*busy != 0) {
            return fail(ErrorKind::io, "the store is being read by another program: some bytes are still in its log",
                        "wait until it has ended and run the command again", {m_database.path(), 0, 0, {}});
        }
        return {};
    }

    SqliteDatabase m_database;
    OpenMode m_mode;
    std::string m_limitation;
};

// Opened for reading where there is no file.
class MissingStore final : public EventStore {
public:
    explicit MissingStore(std::string path) : m_path(std::move(path)) {}

    Result<std::int64_t> append(const std::vector<Event>&) override { return fail(read_only_error(m_path)); }
    Result<std::int64_t> append_after(std::int64_t, const std::vector<Event>&) override {
        return fail(read_only_error(m_path));
    }
    Result<std::vector<Event>> events_after(std::int64_t) const override { return std::vector<Event>(); }
    Result<std::int64_t> last_id() const override { return std::int64_t{0}; }
    Result<ViewState> view(std::string_view, std::string_view) const override { return ViewState(); }
    void save_view(std::string_view, std::string_view, const View&) override {}
    Result<std::size_t> forget(std::string_view) override { return fail(read_only_error(m_path)); }
    std::string limitation() const override { return {}; }

private:
    std::string m_path;
};

// Switches to the write-ahead log where the file system allows it; the rollback journal that it
// leaves otherwise is as safe. SQLite does not wait for other processes here, so we do.
Result<std::string> choose_journal(SqliteDatabase& database) {
    constexpr int k_pause = 10; // milliseconds
    for (int waited = 0;; waited += k_pause) {
        auto mode = database.text("PRAGMA journal_mode = WAL");
        if (mode || !database.busy() || waited >= k_lock_wait) {
            return mode;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(k_pause));
    }
}

Result<std::unique_ptr<EventStore>> open_for_writing(const std::string& path) {
    const auto file = look_at_store_file(path);
    if (!file) {
        return fail(file.error());
    }
    if (*file == StoreFile::missing) {
        if (auto made = make_private_file(path); !made) {
            return fail(made.error());
        }
    }
    auto database = SqliteDatabase::open(path);
    if (!database) {
        return fail(database.error());
    }
    database->wait_for_locks(k_lock_wait);
    database->log_at_close(SqliteDatabase::Log::kept); // until it is known to be ours
    const auto head = read_store_head(*database);
    if (!head) {
        return fail(head.error());
    }
    if (auto good = check_store_head(*head, store_migrations(), path); !good) {
        return fail(good.error());
    }
    if (database->read_only()) {
        return fail(read_only_error(path));
    }
    database->log_at_close(SqliteDatabase::Log::merged);
    if (head->version < store_migrations().back().to) {
        if (auto chosen = choose_journal(*database); !chosen) {
            return fail(chosen.error());
        }
        if (auto migrated = migrate_store(*database, store_migrations()); !migrated) {
            return fail(migrated.error());
        }
    }
    if (auto set = database->run("PRAGMA synchronous = FULL"); !set) {
        return fail(set.error());
    }
    return std::make_unique<SqliteStore>(std::move(*database), OpenMode::write, std::string());
}

// Reads the file as it is, without locks: for read-only folders and file systems that cannot lock.
Result<std::unique_ptr<EventStore>> open_as_it_is(const std::string& path, const Error& why) {
    auto database = SqliteDatabase::open(path, "immutable=1");
    if (!database) {
        return fail(why);
    }
    const auto head = read_store_head(*database);
    if (!head) {
        return fail(why);
    }
    if (auto good = check_store_head(*head, store_migrations(), path); !good) {
        return fail(good.error());
    }
    if (head->kind == StoreHead::Kind::empty) {
        return std::make_unique<MissingStore>(path);
    }
    std::string limitation = "the store cannot be locked or written, so it is read as it is";
    if (has_log(path)) {
        limitation += "; the latest changes, in " + path + "-wal, are not seen";
    }
    return std::make_unique<SqliteStore>(std::move(*database), OpenMode::read, std::move(limitation));
}

Result<std::unique_ptr<EventStore>> open_for_reading(const std::string& path) {
    const auto file = look_at_store_file(path);
    if (!file) {
        return fail(file.error());
    }
    if (*file == StoreFile::missing) {
        return std::make_unique<MissingStore>(path);
    }
    auto database = SqliteDatabase::open(path);
    if (!database) {
        return fail(database.error());
    }
    database->log_at_close(SqliteDatabase::Log::kept);
    database->wait_for_locks(k_lock_wait);
    const auto head = read_store_head(*database);
    if (!head) {
        if (head.error().kind == ErrorKind::io && !database->busy()) {
            return open_as_it_is(path, head.error());
        }
        return fail(head.error());
    }
    if (auto good = check_store_head(*head, store_migrations(), path); !good) {
        return fail(good.error());
    }
    if (head->kind == StoreHead::Kind::empty) {
        return std::make_unique<MissingStore>(path);
    }
    if (head->version < store_migrations().back().to) {
        return open_for_writing(path); // to migrate it
    }
    return std::make_unique<SqliteStore>(std::move(*database), OpenMode::read, std::string());
}

} // namespace

Result<std::unique_ptr<EventStore>> open_event_store(const std::string& path, OpenMode mode) {
    return mode == OpenMode::write ? open_for_writing(path) : open_for_reading(path);
}

} // namespace onramp
