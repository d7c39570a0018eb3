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

enum class CodeLanguage : std::uint8_t { rust, other };

struct CodeFrame {
    CodeLanguage language = CodeLanguage::other;
    std::size_t indent = 0; // cells, where lines have no numbers
    std::size_t first = 0;  // the number of the first line; 0: none have numbers
    std::size_t last = 0;   // the number that all have room for
    std::size_t width = 80; // cells
};

// The rows of a block of code, safe to show: a right-aligned dim number and two spaces, or the
// indentation, then the line, Rust in inks and, without numbers, as far out as it goes. Where a line is too wide, the
// next row begins with the style's sign of continuation, broken at a space outside of strings if there is one, else
// between tokens, else within one. A row may then end with a space that belongs to a string.
std::vector<std::string> code_rows(std::string_view code, const Style& style, const CodeFrame& frame);

// The lines of a block of code, safe to show, tabs written as four spaces.
std::vector<std::string> code_lines(std::string_view code);

} // namespace onramp
