// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/markdown_text.hpp"

#include "support/catch.hpp"

using onramp::markdown_code;
using onramp::markdown_link;
using onramp::markdown_prose;
using onramp::markdown_text;

TEST_CASE("markup in a text is no markup") {
    CHECK(markdown_text("Rust idioms, 50 %") == "Rust idioms, 50 %");
    CHECK(markdown_text("a|b *c* <b> `x` _y_ [z]") == "a\\|b \\*c\\* \\<b\\> \\`x\\` \\_y\\_ \\[z\\]");
    CHECK(markdown_text("one\ntwo\x1b[31m").find('\n') == std::string::npos);
    CHECK(markdown_text("\x1b[31m").find('\x1b') == std::string::npos);
}

TEST_CASE("the beginning of a text makes no list and no heading") {
    CHECK(markdown_text("- item") == "\\- item");
    CHECK(markdown_text("+") == "\\+");
    CHECK(markdown_text("===") == "\\===");
    CHECK(markdown_text("---") == "\\---");
    CHECK(markdown_text("12. item") == "12\\. item");
    CHECK(markdown_text("1) item") == "1\\) item");
    CHECK(markdown_text("-5 degrees") == "-5 degrees");
    CHECK(markdown_text("1.5 hours") == "1.5 hours");
    CHECK(markdown_text("2026") == "2026");
    CHECK(markdown_text("") == "");
}

TEST_CASE("code and links hold what they are given") {
    CHECK(markdown_code("a") == "`a`");
    CHECK(markdown_code("a`b") == "``a`b``");
    CHECK(markdown_code("``") == "``` `` ```");
    CHECK(markdown_code("a\nb") == "`a\\u{0a}b`");
    CHECK(markdown_link("[x]", "https://example.org/a") == "[\\[x\\]](https://example.org/a)");
    CHECK(markdown_link("x", "https://example.org/a_(b) c") == "[x](<https://example.org/a_(b)%20c>)");
    CHECK(markdown_link("x", "a>b\n") == "[x](a%3Eb%0A)");
    CHECK(markdown_link("x", "a?b&#35;") == "[x](a?b&amp;#35;)");
}

TEST_CASE("prose keeps its spans of code, and no other markup") {
    CHECK(markdown_prose("sets `a*b` and `c` in *d*") == "sets `a*b` and `c` in \\*d\\*");
    CHECK(markdown_prose("`a`") == "`a`");
    CHECK(markdown_prose("`a`<b>`c`") == "`a`\\<b\\>`c`");
    CHECK(markdown_prose("one ` alone") == "one \\` alone");
    CHECK(markdown_prose("none `` here") == "none \\`\\` here");
    CHECK(markdown_prose("` a\n`") == "`  a\\u{0a} `");
    CHECK(markdown_prose("- item") == "\\- item");
    CHECK(markdown_prose("") == "");
}
