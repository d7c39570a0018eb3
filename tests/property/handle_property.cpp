// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <set>

#include "onramp/store/handle.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

TEST_CASE("every id is found by its handle, whatever the others are called") {
    CHECK(onramp_test::holds([](const std::set<std::string>& drawn) {
        const std::vector<std::string> ids(drawn.begin(), drawn.end());
        const auto handles = onramp::short_handles(ids);
        RC_ASSERT(handles.size() == ids.size());
        for (const std::string& id : ids) {
            // An id that is spelled like another's handle comes first: it names itself.
            const std::string& handle = handles.at(id);
            RC_ASSERT(onramp::find_by_handle(handle, ids).value() == (drawn.contains(handle) ? handle : id));
            RC_ASSERT(onramp::find_by_handle(id, ids).value() == id);
        }
    }));
}
