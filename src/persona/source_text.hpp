// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/persona/persona.hpp"

namespace onramp {

// A document as lines without their line breaks ("\n", "\r\n" and "\r" alone, as CommonMark has it),
// without byte order mark, front matter and the empty lines at its end.
struct SourceText {
    PersonaSource facts; // byte_order_mark, crlf, final_line_breaks, front_matter
    std::vector<std::string_view> lines;
    std::size_t skipped = 0; // lines of the front matter: lines[0] is line skipped + 1
};

// The views are of `text`.
SourceText split_source(std::string_view text);

// Only spaces and tabs.
bool is_blank(std::string_view line);

// Without leading and trailing spaces and tabs.
std::string_view trim_blanks(std::string_view line);

} // namespace onramp
