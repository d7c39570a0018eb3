// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/result_cache.hpp"

#include "platform/disk.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace onramp;

TEST_CASE("what is kept is recalled, and nothing is kept that would not be read again") {
    const onramp_test::TempFolder folder;
    Disk disk;
    ResultCache cache(folder.path(), disk);
    cache.keep("small", "result");
    CHECK(cache.recall("small") == "result");
    CHECK_FALSE(cache.recall("another"));
    const std::size_t files = disk.list(folder.path()).size();
    cache.keep("large", std::string(k_default_max_bytes, 'x'));
    CHECK(disk.list(folder.path()).size() == files);
    CHECK_FALSE(cache.recall("large"));
}
