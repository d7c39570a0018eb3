// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "onramp/base/text.hpp"
#include "onramp/render/markdown_screen.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

using onramp::Layout;

TEST_CASE("any text is set within the width, with nothing in it that steers a terminal") {
    CHECK(onramp_test::holds([] {
        const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "# ", "> ", "- ", "1. ", "\n", "\n\n", "```rust\n", "```\n", "`", "``", "*", "**", "[a](b)", "<b>", "    ",
            "\t", " ", "word ", "a_long_name_without_an_end::", "宽字", "é", "\x1b[2J", "\u2028", "\xFF", "\r\n", "fn ",
            "\"text ", "// ", "&amp;", "\\"));
        std::string text;
        for (const std::string& piece : pieces) {
            text += piece;
        }
        onramp::MarkdownScreen screen;
        screen.style.width = *rc::gen::inRange<std::size_t>(24, 100);
        screen.style.unicode = *rc::gen::arbitrary<bool>();
        screen.numbered = *rc::gen::arbitrary<bool>();
        screen.layout = *rc::gen::element(Layout::visual, Layout::linear);
        for (const std::string& row : onramp::markdown_rows(text, screen)) {
            RC_ASSERT(onramp::visible(row) == row);
            RC_ASSERT(screen.layout == Layout::linear || onramp::display_width(row) <= screen.style.width);
        }
    }));
}

TEST_CASE("what is nested deeply is shown all the same") {
    for (const char* mark : {"> ", "- ", "1. ", "*a ", "[", "**"}) {
        std::string text;
        for (int i = 0; i < 20'000; ++i) {
            text += mark;
        }
        std::size_t widest = 0;
        bool shown = false;
        for (const std::string& row : onramp::markdown_rows(text + "word", {})) {
            widest = std::max(widest, onramp::display_width(row));
            shown = shown || row.find("word") != std::string::npos;
        }
        CHECK(widest <= 80);
        CHECK(shown);
    }
}
