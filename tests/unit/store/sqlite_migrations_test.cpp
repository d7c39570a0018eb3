// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "store/sqlite_migrations.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "onramp/store/event_store.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::read_bytes;
using onramp_test::TempFolder;
using onramp_test::write_bytes;

namespace {

constexpr Migration k_first[] = {{1, "CREATE TABLE things (name TEXT) STRICT;"}};
constexpr Migration k_second[] = {
    {1, "CREATE TABLE things (name TEXT) STRICT;"},
    {2, "ALTER TABLE things ADD COLUMN size INTEGER; UPDATE things SET size = length(name);"},
};
constexpr Migration k_broken[] = {
    {1, "CREATE TABLE things (name TEXT) STRICT;"},
    {2, "ALTER TABLE things ADD COLUMN size INTEGER; UPDATE nothing SET size = 1;"},
};

SqliteDatabase open_database(const std::string& path) {
    if (!std::filesystem::exists(path)) {
        write_bytes(path, "");
    }
    auto database = SqliteDatabase::open(path);
    REQUIRE(database);
    return std::move(*database);
}

} // namespace

TEST_CASE("an empty database is brought to the newest version, without a backup") {
    const TempFolder folder;
    auto database = open_database(folder / "x.db");
    CHECK(read_store_head(database).value().kind == StoreHead::Kind::empty);
    REQUIRE(migrate_store(database, k_second));
    CHECK(read_store_head(database).value().kind == StoreHead::Kind::store);
    CHECK(read_store_head(database).value().version == 2);
    REQUIRE(database.run("INSERT INTO things (name, size) VALUES ('a', 1)"));
    REQUIRE(migrate_store(database, k_second)); // nothing to do
    CHECK(database.integer("SELECT count(*) FROM things").value() == 1);
    CHECK_FALSE(std::filesystem::exists(folder / "x.db.v1.bak"));
}

TEST_CASE("an older store is migrated after a private backup was made") {
    const TempFolder folder;
    const std::string path = folder / "x.db";
    auto database = open_database(path);
    REQUIRE(migrate_store(database, k_first));
    REQUIRE(database.run("INSERT INTO things (name) VALUES ('hello')"));
    REQUIRE(migrate_store(database, k_second));
    CHECK(database.integer("SELECT size FROM things").value() == 5);
    CHECK(read_store_head(database).value().version == 2);

    auto backup = open_database(path + ".v1.bak");
    CHECK(read_store_head(backup).value().kind == StoreHead::Kind::store);
    CHECK(read_store_head(backup).value().version == 1);
    CHECK(backup.text("SELECT name FROM things").value() == "hello");
    struct stat status {};
    REQUIRE(::stat((path + ".v1.bak").c_str(), &status) == 0);
    CHECK((status.st_mode & 07777U) == 0600U);
    CHECK_FALSE(std::filesystem::exists(path + ".v1.bak.part"));
}

TEST_CASE("a migration that fails changes nothing") {
    const TempFolder folder;
    auto database = open_database(folder / "x.db");
    REQUIRE(migrate_store(database, k_first));
    CHECK_FALSE(migrate_store(database, k_broken));
    CHECK(read_store_head(database).value().version == 1);
    CHECK(database.integer("SELECT count(*) FROM pragma_table_info('things')").value() == 1);
}

TEST_CASE("a newer store and another program's database are refused and left as they are") {
    const TempFolder folder;
    const std::string path = folder / "x.db";
    {
        auto database = open_database(path);
        REQUIRE(migrate_store(database, store_migrations()));
        REQUIRE(database.run("PRAGMA user_version = 7"));
    }
    write_bytes(folder / "other.db", "");
    REQUIRE(open_database(folder / "other.db").run("CREATE TABLE bookmarks (url TEXT)"));
    for (const OpenMode mode : {OpenMode::read, OpenMode::write}) {
        const std::string before = read_bytes(path);
        const auto newer = open_event_store(path, mode);
        REQUIRE_FALSE(newer);
        CHECK(newer.error().kind == ErrorKind::invalid);
        CHECK(newer.error().message == "the store has version 7; this program knows versions up to 1");
        CHECK(newer.error().where.file == path);
        CHECK(read_bytes(path) == before);

        const std::string other = read_bytes(folder / "other.db");
        const auto foreign = open_event_store(folder / "other.db", mode);
        REQUIRE_FALSE(foreign);
        CHECK(foreign.error().kind == ErrorKind::invalid);
        CHECK(foreign.error().message == "not a store: a SQLite database of another program");
        CHECK(read_bytes(folder / "other.db") == other);
    }
}
