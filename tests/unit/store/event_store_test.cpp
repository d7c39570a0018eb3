// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/store/event_store.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;
using onramp_test::read_bytes;
using onramp_test::TempFolder;
using onramp_test::write_bytes;

namespace {

Event event(std::string type, std::string payload = "{}", std::string person = "me") {
    Event made;
    made.type = std::move(type);
    made.time = Instant(std::chrono::seconds(1774771200));
    made.person = std::move(person);
    made.role = "senior-rust-developer";
    made.versions = "0123456789abcdef";
    made.payload = std::move(payload);
    return made;
}

std::unique_ptr<EventStore> open(const std::string& path, OpenMode mode = OpenMode::write) {
    auto store = open_event_store(path, mode);
    if (!store) {
        FAIL(format_error(store.error()));
    }
    return std::move(*store);
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

// What every store does, whatever it keeps the events in.
void check_contract(EventStore& store) {
    CHECK(store.last_id().value() == 0);
    CHECK(store.events_after(0).value().empty());
    CHECK(store.append({}).value() == 0);

    const Event odd = event("of-a-later-version", "{\"quote\": \"\\u0000 'x' \xC3\xA9\"}");
    REQUIRE(store.append({event("rated"), odd}).value() == 2);
    REQUIRE(store.append_after(2, {event("done")}).value() == 3);
    CHECK(store.last_id().value() == 3);

    const auto events = store.events_after(1).value();
    REQUIRE(events.size() == 2);
    CHECK(events[0].id == 2);
    CHECK(events[0].type == "of-a-later-version");
    CHECK(events[0].payload == odd.payload);
    CHECK(events[0].time == odd.time);
    CHECK(events[0].person == "me");
    CHECK(events[0].role == "senior-rust-developer");
    CHECK(events[0].versions == "0123456789abcdef");
    CHECK(events[1].id == 3);

    const auto late = store.append_after(2, {event("done")});
    REQUIRE_FALSE(late);
    CHECK(late.error().kind == ErrorKind::io);
    CHECK(late.error().hint == "nothing was written; run the command again");
    CHECK(store.last_id().value() == 3);

    CHECK_FALSE(store.view("journal", "1").value().view);
    CHECK(store.view("journal", "1").value().last_event == 3);
    const std::string bytes("a\0b\xFF", 4);
    store.save_view("journal", "1", {2, bytes});
    const auto saved = store.view("journal", "1").value();
    REQUIRE(saved.view);
    CHECK(saved.view->last_event == 2);
    CHECK(saved.view->bytes == bytes);
    CHECK(saved.last_event == 3);
    CHECK_FALSE(store.view("journal", "2").value().view);
    store.save_view("journal", "2", {3, {}});
    CHECK_FALSE(store.view("journal", "1").value().view);
    CHECK(store.view("journal", "2").value().view->bytes.empty());

    REQUIRE(store.append({event("done", "{}", "somebody else")}).value() == 4);
    CHECK(store.forget("me").value() == 3);
    CHECK(store.events_after(0).value().size() == 1);
    CHECK_FALSE(store.view("journal", "2").value().view);
    CHECK(store.forget("somebody else").value() == 1);
    CHECK(store.last_id().value() == 0);
    CHECK(store.append({event("rated")}).value() == 5);
}

} // namespace

TEST_CASE("a store in memory keeps the contract") {
    check_contract(*make_memory_store());
}

TEST_CASE("a store in a file keeps the contract") {
    const TempFolder folder;
    check_contract(*open(folder / "store.db"));
}

TEST_CASE("a store is there after it was closed, also for reading") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    REQUIRE(open(path)->append({event("rated", R"({"skills":{"ownership":3}})")}).value() == 1);
    const auto again = open(path, OpenMode::read);
    REQUIRE(again->events_after(0).value().size() == 1);
    CHECK(again->events_after(0).value()[0].payload == R"({"skills":{"ownership":3}})");
    CHECK(again->limitation().empty());
    again->save_view("journal", "1", {1, "saved while reading"});
    CHECK(open(path, OpenMode::read)->view("journal", "1").value().view->bytes == "saved while reading");

    const auto refused = again->append({event("done")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::io);
    CHECK(refused.error().where.file == path);
    CHECK_FALSE(again->forget("me"));
}

TEST_CASE("the store and its folders are private") {
    const TempFolder folder;
    const mode_t before = ::umask(0);
    const std::string path = folder / "share/onramp/store.db";
    {
        const auto store = open(path);
        REQUIRE(store->append({event("rated")}));
        CHECK(mode_of(path) == 0600);
        CHECK(mode_of(path + "-wal") == 0600);
        CHECK(mode_of(path + "-shm") == 0600);
    }
    ::umask(before);
    CHECK(mode_of(folder / "share") == 0700);
    CHECK(mode_of(folder / "share/onramp") == 0700);
    CHECK_FALSE(std::filesystem::exists(path + "-wal")); // all of it is in the one file
}

TEST_CASE("reading what is not there makes no file") {
    const TempFolder folder;
    const auto store = open(folder / "no/store.db", OpenMode::read);
    CHECK(store->events_after(0).value().empty());
    CHECK(store->last_id().value() == 0);
    CHECK_FALSE(store->view("journal", "1").value().view);
    CHECK_FALSE(store->append({event("rated")}));
    CHECK(std::filesystem::is_empty(folder.path()));

    write_bytes(folder / "empty.db", "");
    CHECK(open(folder / "empty.db", OpenMode::read)->events_after(0).value().empty());
    CHECK(read_bytes(folder / "empty.db").empty());
}

TEST_CASE("names of files are never special") {
    const TempFolder folder;
    for (const char* name : {":memory:", "a?mode=ro", "a#b", "a%41", "with space", "\xC3\xA9"}) {
        CAPTURE(name);
        REQUIRE(open(folder / name)->append({event("rated")}));
        CHECK(std::filesystem::exists(folder / name));
        CHECK(open(folder / name, OpenMode::read)->last_id().value() == 1);
    }
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    REQUIRE(open("file::memory:")->append({event("rated")}));
    std::filesystem::current_path(before);
    CHECK(std::filesystem::exists(folder / "file::memory:"));
}

TEST_CASE("a symbolic link stays one and leads to the store") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_symlink("real/store.db", folder / "link.db");
    REQUIRE(open(folder / "link.db")->append({event("rated")}));
    CHECK(std::filesystem::is_symlink(folder / "link.db"));
    REQUIRE(std::filesystem::is_regular_file(folder / "real/store.db"));
    CHECK(mode_of(folder / "real/store.db") == 0600);
    REQUIRE(open(folder / "link.db")->append({event("done")}));
    CHECK(open(folder / "real/store.db", OpenMode::read)->last_id().value() == 2);
}

TEST_CASE("what is not a store is refused and left as it is") {
    const TempFolder folder;
    struct Case {
        const char* what;
        std::string bytes;
        const char* message;
    };
    std::string header("SQLite format 3\0", 16);
    const Case cases[] = {
        {"text", std::string("not a database\n"), "not a store: the file is no SQLite database"},
        {"long text", std::string(10000, 'x'), "not a store: the file is no SQLite database"},
        {"half a header", header, "not a store: the file is no SQLite database"},
        {"zeros", std::string(4096, '\0'), "not a store: the file is no SQLite database"},
    };
    for (const Case& each : cases) {
        for (const OpenMode mode : {OpenMode::read, OpenMode::write}) {
            CAPTURE(each.what, mode);
            write_bytes(folder / "x.db", each.bytes);
            const auto store = open_event_store(folder / "x.db", mode);
            REQUIRE_FALSE(store);
            CHECK(store.error().kind == ErrorKind::invalid);
            CHECK(store.error().message == each.message);
            CHECK(store.error().where.file == folder / "x.db");
            CHECK_FALSE(store.error().hint.empty());
            CHECK(read_bytes(folder / "x.db") == each.bytes);
        }
    }
}

TEST_CASE("a damaged store is refused and left as it is") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    {
        const auto store = open(path);
        for (int i = 0; i < 50; ++i) {
            REQUIRE(store->append({event("rated", std::string(500, 'p'))}));
        }
    }
    const std::string good = read_bytes(path);
    REQUIRE(good.size() > 5 * 4096);
    std::size_t refused = 0;
    // Pages 2, 3 ... overwritten, one at a time, and the file cut short.
    for (std::size_t page = 1; page * 4096 < good.size(); ++page) {
        for (const bool cut : {false, true}) {
            std::string bad = good;
            if (cut) {
                bad.resize(page * 4096);
            } else {
                std::fill_n(bad.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\xAA');
            }
            write_bytes(path, bad);
            const auto store = open_event_store(path, OpenMode::read);
            const auto events = store ? (*store)->events_after(0) : fail(store.error());
            if (!events) {
                ++refused;
                CHECK(events.error().kind == ErrorKind::invalid);
                CHECK(events.error().message.starts_with("the store is damaged: "));
                CHECK(events.error().hint.starts_with("it was not touched"));
            }
            CHECK(read_bytes(path) == bad);
            std::filesystem::remove(path + "-wal");
            std::filesystem::remove(path + "-shm");
        }
    }
    CHECK(refused > 5);
}

TEST_CASE("a folder, a pipe or a path through a file is no store") {
    const TempFolder folder;
    std::filesystem::create_directory(folder / "folder");
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    write_bytes(folder / "file", "x");
    for (const OpenMode mode : {OpenMode::read, OpenMode::write}) {
        for (const char* name : {"folder", "pipe", "file/store.db"}) {
            CAPTURE(name, mode);
            const auto store = open_event_store(folder / name, mode);
            REQUIRE_FALSE(store);
            CHECK(store.error().kind == ErrorKind::io);
            CHECK(store.error().where.file == folder / name);
        }
    }
}

TEST_CASE("what is forgotten is in no file any more") {
    const TempFolder folder;
    const std::string path = folder / "store.db";
    const std::string secret = "SECRET-0d1f";
    {
        const auto store = open(path);
        for (int i = 0; i < 200; ++i) {
            REQUIRE(store->append({event("rated", "{\"note\":\"" + secret + std::string(300, 'x') + "\"}")}));
            REQUIRE(store->append({event("done", R"({"id":"KEPT"})", "other")}));
        }
        store->save_view("journal", "1", {400, secret});
    }
    write_bytes(path + ".v1.bak", "a copy with " + secret);
    write_bytes(path + ".v1.bakery", "not ours");
    REQUIRE(read_bytes(path).find(secret) != std::string::npos);
    const auto store = open(path);
    CHECK(store->forget("me").value() == 200);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
        CAPTURE(entry.path().string());
        CHECK(read_bytes(entry.path().string()).find(secret) == std::string::npos);
        ++files;
    }
    CHECK(files >= 2);
    CHECK_FALSE(std::filesystem::exists(path + ".v1.bak"));
    CHECK(std::filesystem::exists(path + ".v1.bakery"));
    CHECK(store->events_after(0).value().size() == 200);
    CHECK(read_bytes(path).find("KEPT") != std::string::npos);

    // A program that read before and saves its view only now brings nothing back.
    store->save_view("journal", "1", {399, secret});
    CHECK(read_bytes(path).find(secret) == std::string::npos);
    CHECK_FALSE(store->view("journal", "1").value().view.has_value());
}
