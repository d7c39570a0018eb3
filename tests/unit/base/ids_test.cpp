// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/base/ids.hpp"

#include "support/catch.hpp"

using onramp::kebab;

TEST_CASE("kebab follows the documented rule") {
    struct Case {
        const char* text;
        const char* id;
    };
    const Case cases[] = {
        {"Core Language", "core-language"},
        {"C++ Developer", "c-plus-plus-developer"},
        {"C#", "c-sharp"},
        {"HTTP/2", "http-2"},
        {"macro_rules! patterns", "macro-rules-patterns"},
        {"Rust's", "rusts"},
        {"Rust\u2019s", "rusts"},
        {"GATs (Generic Associated Types)", "gats-generic-associated-types"},
        {"\u00C9t\u00E9 \u65E5\u672C", "\u00E9t\u00E9-\u65E5\u672C"},
        {"", "item"},
        {"--- !", "item"},
        {"bad\xFF bytes", "bad-bytes"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(kebab(each.text) == each.id);
    }
    CHECK(kebab("one two three four", 2) == "one-two");
    CHECK(kebab("C++ and more", 2) == "c-plus");
}

TEST_CASE("siblings of the same name get a suffix from their content, not from their order") {
    const auto forward = onramp::sibling_ids("p", std::vector<std::string>{"A b", "a-b", "c"});
    const auto backward = onramp::sibling_ids("p", std::vector<std::string>{"c", "a-b", "A b"});
    CHECK(forward[0] == backward[2]);
    CHECK(forward[1] == backward[1]);
    CHECK(forward[2] == "p.c");
    CHECK(forward[0] != forward[1]);
    CHECK(forward[0].starts_with("p.a-b-"));
    const auto same = onramp::sibling_ids("", std::vector<std::string>{"x", "x"});
    CHECK(same[1] == same[0] + "-2");
}

TEST_CASE("hash64 is FNV-1a") {
    // Published test vectors: http://www.isthe.com/chongo/src/fnv/test_fnv.c
    CHECK(onramp::hash_hex("") == "cbf29ce484222325");
    CHECK(onramp::hash_hex("a") == "af63dc4c8601ec8c");
    CHECK(onramp::hash_hex("foobar") == "85944171f73967e8");
}
