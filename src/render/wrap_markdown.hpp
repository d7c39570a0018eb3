// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace onramp {

// Markdown to be read as it is, on a terminal: paragraphs and list items in lines of at most `width` cells,
// code blocks untouched, one empty line between blocks at most, `indent` spaces before every line. Safe to
// show; ends in a line break.
std::string wrap_markdown(std::string_view text, std::size_t width, std::size_t indent = 0);

} // namespace onramp
