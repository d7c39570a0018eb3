// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/sqlite_migrations.hpp"

#include <cstdio>
#include <string>

#include "store/store_files.hpp"

namespace onramp {

namespace {

constexpr std::int64_t k_application_id = 0x6F6E7270; // "onrp": what file(1) and we know a store by

constexpr Migration k_migrations[] = {
    {1, R"sql(
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    time INTEGER NOT NULL, -- seconds since 1970, UTC
    person TEXT NOT NULL,
    role TEXT NOT NULL,
    versions TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;
CREATE TABLE views (
    name TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    last_event INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
)sql"},
};

Result<void> back_up(SqliteDatabase& database, int version) {
    const std::string target = backup_path(database.path(), version);
    const std::string temporary = target + ".part";
    remove_file(temporary);
    if (auto made = make_private_file(temporary); !made) {
        return made;
    }
    auto copy = database.prepare("VACUUM INTO ?1");
    if (!copy) {
        return fail(copy.error());
    }
    copy->bind_text(1, temporary);
    if (const auto copied = copy->step(); !copied) {
        remove_file(temporary);
        return fail(copied.error());
    }
    return sync_and_rename(temporary, target);
}

} // namespace

std::span<const Migration> store_migrations() {
    return k_migrations;
}

Result<StoreHead> read_store_head(const SqliteDatabase& database) {
    // The second round is for a store that another process made while this one looked.
    for (int round = 0; round < 2; ++round) {
        const auto application = database.integer("PRAGMA application_id");
        const auto version =
            application.and_then([&](std::int64_t) { return database.integer("PRAGMA user_version"); });
        if (!version) {
            return fail(version.error());
        }
        if (*application == k_application_id) {
            return StoreHead{StoreHead::Kind::store, static_cast<int>(*version)};
        }
        const auto tables = database.integer("SELECT count(*) FROM sqlite_schema");
        if (!tables) {
            return fail(tables.error());
        }
        if (*application == 0 && *version == 0 && *tables == 0) {
            return StoreHead{StoreHead::Kind::empty, 0};
        }
    }
    return StoreHead{StoreHead::Kind::foreign, 0};
}

Result<void> check_store_head(const StoreHead& head, std::span<const Migration> migrations, const std::string& path) {
    if (head.kind == StoreHead::Kind::foreign) {
        return fail(ErrorKind::invalid, "not a store: a SQLite database of another program",
                    "name another file with --store PATH", {path, 0, 0, {}});
    }
    const int newest = migrations.back().to;
    if (head.version > newest) {
        return fail(ErrorKind::invalid,
                    "the store has version " + std::to_string(head.version) + "; this program knows versions up to " +
                        std::to_string(newest),
                    "a newer onramp wrote it: update this one; the store was not touched", {path, 0, 0, {}});
    }
    return {};
}

Result<void> migrate_store(SqliteDatabase& database, std::span<const Migration> migrations) {
    const auto before = read_store_head(database);
    if (!before) {
        return fail(before.error());
    }
    const int newest = migrations.back().to;
    if (before->version >= newest) {
        return {};
    }
    if (before->version > 0) {
        if (auto copied = back_up(database, before->version); !copied) {
            return copied;
        }
    }
    auto transaction = SqliteTransaction::begin(database);
    if (!transaction) {
        return fail(transaction.error());
    }
    const auto now = read_store_head(database); // another process may have been faster
    if (!now) {
        return fail(now.error());
    }
    if (auto good = check_store_head(*now, migrations, {}); !good) {
        return good;
    }
    for (const Migration& migration : migrations) {
        if (migration.to <= now->version) {
            continue;
        }
        if (auto done = database.run(migration.sql); !done) {
            return done;
        }
    }
    const std::string head = "PRAGMA application_id = " + std::to_string(k_application_id) +
                             "; PRAGMA user_version = " + std::to_string(newest);
    if (auto done = database.run(head.c_str()); !done) {
        return done;
    }
    return transaction->commit();
}

} // namespace onramp
