// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/disk.hpp"

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
