// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "onramp/base/ids.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

TEST_CASE("sibling ids are unique and do not depend on order") {
    CHECK(onramp_test::holds([](std::vector<std::string> texts) {
        const auto ids = onramp::sibling_ids("p", texts);
        RC_ASSERT(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
        std::set<std::string> distinct(texts.begin(), texts.end());
        std::vector<std::string> sorted(distinct.begin(), distinct.end());
        std::vector<std::string> reversed(sorted.rbegin(), sorted.rend());
        const auto forward = onramp::sibling_ids("p", sorted);
        auto backward = onramp::sibling_ids("p", reversed);
        std::reverse(backward.begin(), backward.end());
        RC_ASSERT(forward == backward);
    }));
}
