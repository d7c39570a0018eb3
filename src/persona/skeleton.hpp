// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onramp {

// A text with the block structure of a document, and `source_line[i]`, the index of the document's
// line that line i of it stands for.
struct Skeleton {
    std::string text;
    std::vector<std::uint32_t> source_line;
    std::size_t markers = 0; // of lists and quotes
};

// Only block structure is asked of the Markdown parser, so words are not shown to it: each line
// keeps what opens or ends blocks, the rest becomes "x", and of several blank lines one is left.
// That keeps parsing linear in time and memory on texts made to blow up its parsing of inlines.
Skeleton make_skeleton(const std::vector<std::string_view>& lines);

} // namespace onramp
