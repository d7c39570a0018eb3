// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/markdown_text.hpp"

#include "support/catch.hpp"

using onramp::markdown_text;

TEST_CASE("markup in a text is no markup") {
    CHECK(markdown_text("Rust idioms, 50 %") == "Rust idioms, 50 %");
    CHECK(markdown_text("a|b *c* <b> `x` _y_ [z]") == "a\\|b \\*c\\* \\<b\\> \\`x\\` \\_y\\_ \\[z\\]");
    CHECK(markdown_text("one\ntwo\x1b[31m").find('\n') == std::string::npos);
    CHECK(markdown_text("\x1b[31m").find('\x1b') == std::string::npos);
}
