// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_id.hpp"

#include "support/catch.hpp"

using namespace onramp;

TEST_CASE("a step's id is a skill and a level") {
    CHECK(parse_step_id("lifetimes@3") == StepId{"lifetimes", 3});
    CHECK(parse_step_id("a@b@5") == StepId{"a@b", 5});
    for (const char* text : {"", "@", "@1", "lifetimes", "lifetimes@", "lifetimes@0", "lifetimes@6", "lifetimes@x",
                             "lifetimes@12", "lifetimes@1 "}) {
        CAPTURE(text);
        CHECK_FALSE(parse_step_id(text).has_value());
    }
}

TEST_CASE("who holds a level holds those below") {
    CHECK(with_levels_below({"a@3", "b@1", "clone", "c@9"}) ==
          std::set<std::string>{"a@1", "a@2", "a@3", "b@1", "clone", "c@9"});
    CHECK(with_levels_below({}).empty());
}
