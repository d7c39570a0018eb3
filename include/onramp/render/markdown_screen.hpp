// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/render/style.hpp"

namespace onramp {

enum class Layout : std::uint8_t {
    visual,
    linear, // read aloud, line by line: no columns, words in place of signs, code lines as they are
};

// How Markdown comes to a screen.
struct MarkdownScreen {
    Style style;
    Layout layout = Layout::visual;
    bool numbered = false;        // lines of Rust blocks, counted on from block to block
    bool addresses = false;       // of links, behind their text
    std::size_t code_indent = 4;  // cells before lines of code without numbers
    std::size_t most_prose = 100; // cells that running text takes where there is more room
};

// The rows of a CommonMark document within style.width cells: paragraphs wrapped, blocks of code as
// code_rows sets them, an empty row between blocks. Without colour, emphasis stands between stars and
// code in running text between backticks, unless it is all of its paragraph. Safe to show. Only code
// lines in the linear layout are wider.
std::vector<std::string> markdown_rows(std::string_view markdown, const MarkdownScreen& screen);

// The same as one text, each row with its line break.
std::string render_markdown_screen(std::string_view markdown, const MarkdownScreen& screen);

} // namespace onramp
