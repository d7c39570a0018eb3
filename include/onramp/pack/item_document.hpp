// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <vector>

#include "onramp/pack/item.hpp"
#include "onramp/pack/pack_document.hpp"

namespace onramp {

// The items that are sound in form, by skill and slug, and every problem of the files.
struct PackItems {
    std::vector<Item> items;
    std::vector<Problem> problems;

    bool operator==(const PackItems&) const = default;
};

// Reads files "SKILL/SLUG.md" (docs/items.md), in any order. Every problem has file, line and column.
// Only the form of each file is checked here: see lint_items.
PackItems read_items(std::vector<PackFile> files);

// What is wrong with the items of a pack, by file and line. Errors: a skill or an enemy that does not
// exist, a slug that stands twice. Warnings: fewer items of a skill than k_least_items, or of a pool
// none; a skill of k_many_items or more that are all as difficult as each other, or have the right
// option at the same place; a right option longer than every other by k_long_by; two items alike (see
// k_alike); a negative without emphasis; an option that speaks of the others, which are shuffled.
std::vector<Problem> lint_items(const Pack& pack, const std::vector<Item>& items);

// Compact form for the program's own content: nothing is parsed to ask questions. Fails with kind `invalid` where
// the bytes are no whole snapshot.
std::string write_items_snapshot(const std::vector<Item>& items);
Result<std::vector<Item>> read_items_snapshot(std::string_view bytes);

inline constexpr std::size_t k_least_items = 2;          // of a skill
inline constexpr std::size_t k_least_verified_items = 4; // of a skill with an item that rustc verifies
inline constexpr std::size_t k_many_items = 4;
inline constexpr double k_long_by = 1.25; // times as long in characters as the longest other, and k_long_more
inline constexpr std::size_t k_long_more = 8;
inline constexpr std::size_t k_shingle = 4; // words in a row
inline constexpr double k_alike = 0.6;      // of the shingles of two questions stand in both (Jaccard)

} // namespace onramp
