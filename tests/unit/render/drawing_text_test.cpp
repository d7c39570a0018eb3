// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "render/drawing_text.hpp"

#include "support/catch.hpp"

using namespace onramp;

TEST_CASE("texts of Graphviz are quoted") {
    CHECK(dot_name("lifetimes@3") == R"("lifetimes@3")");
    CHECK(dot_name("a\"b\\") == R"("a\"b\\")");
    CHECK(dot_name("a\n") == R"("a\u{0a}")");
    CHECK(dot_name("a\\u{0a}") == R"("a\\u{0a}")"); // another name than the one before
    CHECK(dot_label("R&D \"x\" \\n [a]") == R"("R&amp;D \"x\" \\n [a]")");
    CHECK(dot_label("one two three", 8) == R"("one two\nthree")");
    CHECK(dot_label("a\nb") == R"("a\\u{0a}b")");
}

TEST_CASE("texts of Mermaid are quoted, and nothing in them is markup") {
    CHECK(mermaid_label("Lifetimes: alone (3-4)") == "\"Lifetimes: alone (3-4)\"");
    CHECK(mermaid_label("a\"b") == "\"a#quot;b\"");
    CHECK(mermaid_label("C#; <b>&amp;") == "\"C#35;#59; #60;b>#38;amp#59;\"");
    CHECK(mermaid_label("`x` *y* _z_ [a]") == "\"#96;x#96; #42;y#42; #95;z#95; #91;a#93;\"");
    CHECK(mermaid_label("50 %%{init}") == "\"50 #37;#37;#123;init#125;\"");
    CHECK(mermaid_label("a\\nb") == "\"a#92;nb\"");
    CHECK(mermaid_label("1. item") == "\"1#46; item\"");
    CHECK(mermaid_label("style: see:C#") == "\"style: see#58;C#35;\"");
    CHECK(mermaid_label("- item") == "\"#45; item\"");
    CHECK(mermaid_label("https://example.org") == "\"https#58;//example.org\"");
    CHECK(mermaid_label("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D") == "\"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D\"");
    CHECK(mermaid_label("a\xE2\x80\xAE") == "\"a#92;u#123;202e#125;\""); // an override of direction
}
