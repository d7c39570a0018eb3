// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/wrap_markdown.hpp"

#include "onramp/base/text.hpp"
#include "support/catch.hpp"

using onramp::wrap_markdown;

TEST_CASE("paragraphs and list items are wrapped, code is not") {
    CHECK(wrap_markdown("one two three four five six\nseven eight\n\n\nnine\n", 20) ==
          "one two three four\nfive six seven eight\n\nnine\n");
    CHECK(wrap_markdown("Do:\n- one two three four five six seven\n  eight\n- b\n\n12. one two three four five six\n",
                        28) ==
          "Do:\n- one two three four five\n  six seven eight\n- b\n\n12. one two three four five\n    six\n");
    CHECK(wrap_markdown("```rust\nlet a_long_name = another_long_name;\n\n    x\n```\nafter", 20) ==
          "```rust\nlet a_long_name = another_long_name;\n\n    x\n```\nafter\n");
    CHECK(wrap_markdown("header:\n\n    int a_long_function(int, int);\n", 20, 2) ==
          "  header:\n\n      int a_long_function(int, int);\n");
}

TEST_CASE("nothing that is wrapped can steer a terminal") {
    CHECK(wrap_markdown("a\x1b[31m b\n\n```\n\x1b]0;x\x07\n```\n", 40).find('\x1b') == std::string::npos);
    CHECK(wrap_markdown("", 40).empty());
    CHECK(wrap_markdown("\n\n", 40).empty());
}
