// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <span>

#include "store/sqlite_database.hpp"

namespace onramp {

// What brings a store from the version before `to` to `to`. A list of them is ascending, without
// gaps, and starts at 1; the last one's `to` is the newest version.
struct Migration {
    int to;
    const char* sql;
};

// The versions of the store's schema.
std::span<const Migration> store_migrations();

// What a SQLite file says of itself.
struct StoreHead {
    enum class Kind : std::uint8_t { empty, store, foreign } kind = Kind::empty;
    int version = 0; // 0 for an empty one
};
Result<StoreHead> read_store_head(const SqliteDatabase& database);

// An Error where the database is not a store (kind invalid) or is newer than `migrations` know.
Result<void> check_store_head(const StoreHead& head, std::span<const Migration> migrations, const std::string& path);

// Brings the database to the newest version in one transaction. Where it holds data of an older
// version, a copy is made first: "PATH.vN.bak", mode 0600, complete or not there.
Result<void> migrate_store(SqliteDatabase& database, std::span<const Migration> migrations);

} // namespace onramp
