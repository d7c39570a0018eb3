// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/disk.hpp"

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "support/catch.hpp"
#include "support/temp_folder.hpp"

TEST_CASE("a file that was written has another mark") {
    const onramp_test::TempFolder folder;
    onramp::Disk disk;
    const std::string path = folder / "file";
    CHECK(disk.change_mark(path).empty());
    onramp_test::write_bytes(path, "1");
    const std::string first = disk.change_mark(path);
    CHECK(disk.change_mark(path) == first);
    onramp_test::write_bytes(path, "22"); // of another size
    const std::string second = disk.change_mark(path);
    CHECK(second != first);
    REQUIRE(disk.write(path, "33")); // another file of that name, perhaps in the same tick of the clock
    const std::string third = disk.change_mark(path);
    CHECK(third != second);
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::milliseconds(10));
    CHECK(disk.change_mark(path) != third);
}

TEST_CASE("scratch folders that a killed run left are removed after a day, and nothing else is") {
    using std::filesystem::create_directory;
    const onramp_test::TempFolder folder;
    const char* before = std::getenv("TMPDIR");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    onramp::Disk disk;
    const auto scratch = disk.make_scratch_folder();
    REQUIRE(scratch);
    CHECK(scratch->starts_with(folder / "onramp-scratch-"));
    const std::string outside = folder / "outside";
    create_directory(outside);
    onramp_test::write_bytes(outside + "/file", "1");
    for (const char* name : {"onramp-scratch-AbCd12", "onramp-scratch-notes-of-mine", "onramp-case-AbCd12"}) {
        create_directory(folder / name);
        onramp_test::write_bytes(folder / name + "/file", "1");
        std::filesystem::last_write_time(folder / name,
                                         std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));
    }
    std::filesystem::create_directory_symlink(outside, folder / "onramp-scratch-linked");
    std::filesystem::last_write_time(outside, std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));

    const auto another = disk.make_scratch_folder();
    before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept.c_str(), 1);
    REQUIRE(another);
    CHECK_FALSE(disk.exists(folder / "onramp-scratch-AbCd12"));
    CHECK(disk.exists(*scratch)); // of today
    CHECK(disk.exists(folder / "onramp-scratch-notes-of-mine/file"));
    CHECK(disk.exists(folder / "onramp-case-AbCd12/file"));
    CHECK(disk.exists(folder / "onramp-scratch-linked"));
    CHECK(disk.exists(outside + "/file"));
}
