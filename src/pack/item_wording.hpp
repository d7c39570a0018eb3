// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onramp {

// Hashes of every k_shingle words in a row of a text, sorted, each once.
using Shingles = std::vector<std::uint64_t>;
Shingles shingles_of(std::string_view text);

// Those that stand in both, of those that stand in either: 0 to 1.
double likeness(const Shingles& a, const Shingles& b);

// Markdown without its fenced blocks and code spans.
std::string prose_of(std::string_view markdown);

// The first question that asks for what is not so without setting the word in bold: "Which of these
// does not compile?".
std::optional<std::string> find_plain_negative(std::string_view prose);

// The words by which an option speaks of the other options: "all of the above".
std::optional<std::string> find_reference_to_options(std::string_view prose);

// Code points.
std::size_t length_of(std::string_view text);

} // namespace onramp
