// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/item.hpp"

namespace onramp {

// Text whose lines know where they are from, for parameters may hold line breaks.
struct TracedText {
    std::vector<std::string> lines;
    std::vector<std::uint32_t> origins; // line in the file, for each
};

// The body of an item with its parameters filled in; cut where it grows beyond 1 MiB.
TracedText fill_body(const Item& item, std::size_t variant);

// A part of the body under a heading of level 2 that stands in no fenced block.
struct Section {
    std::string heading; // empty: what stands before the first one
    std::uint32_t line = 0;
    std::string text; // without empty lines around it
};

// The first one is what stands before all headings.
std::vector<Section> sections_of(const TracedText& body);

// The code of all Rust blocks of a text, joined. A block begins at the start of a line.
std::string code_of(std::string_view text);

// Without the Rust blocks that are marked as hidden.
std::string without_hidden(std::string_view text);

} // namespace onramp
