// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

enum class UnitKind : std::uint8_t { heading, paragraph, bullet, step, code, other };

// A piece of a document: whole lines, `first` to `last`, as indices. A list item is a unit without
// the blocks that it holds beyond its first paragraph; those are units of their own, one deeper.
struct SourceUnit {
    UnitKind kind = UnitKind::paragraph;
    int level = 0; // of a heading
    int depth = 0; // list items around it
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

// Lists and quotes may nest that deep.
inline constexpr int k_most_nesting = 32;

// Lines, and list items and quotes, that a document may have: the parser's tree takes up to some 500
// bytes for each.
inline constexpr std::size_t k_most_lines = 500000;
inline constexpr std::size_t k_most_list_items = 1000000;

// The units of the document in order. Every line that is not blank belongs to exactly one of them;
// what the parser gives no node to (link reference definitions) is of kind `other`. Fails with kind
// `invalid` beyond the limits; `skipped` lines are added to the line of the message.
Result<std::vector<SourceUnit>> find_units(const std::vector<std::string_view>& lines, std::size_t skipped,
                                           const std::string& file);

} // namespace onramp
