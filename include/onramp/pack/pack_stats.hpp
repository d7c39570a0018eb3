// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "onramp/pack/item.hpp"
#include "onramp/pack/pack.hpp"
#include "onramp/pack/verify_items.hpp"

namespace onramp {

// How many items of some skills there are, and of which sort.
struct ItemCounts {
    std::size_t items = 0;
    std::size_t variants = 0;
    std::size_t measure = 0;
    std::size_t review = 0;
    std::size_t with_crates = 0;
    std::array<std::size_t, k_most_item_level> levels{}; // [k]: of level k + 1
    std::array<std::size_t, k_item_kinds> kinds{};       // by ItemKind
    std::array<std::size_t, 5> difficulties{};           // [k]: of difficulty k + 1
    std::array<std::size_t, 5> states{};                 // by ItemState

    std::size_t of(ItemState state) const { return states.at(static_cast<std::size_t>(state)); }
};

struct SkillStats {
    const Skill* skill = nullptr;
    ItemCounts counts;
    int measured_to = 0; // the highest level that an item to measure is of; 0: none
};

struct AreaStats {
    const PackArea* area = nullptr;
    std::size_t skills = 0;
    ItemCounts counts;
};

// Counts of the items of a pack; points into the pack.
struct PackStats {
    ItemCounts counts;
    std::vector<AreaStats> areas;
    std::vector<SkillStats> skills;            // of all, in the order of the pack
    std::map<std::string, std::size_t> crates; // items that need each
    std::string compiler;                      // the release of rustc that states are of; empty: none was found
};

// `states` holds one for each item, as verify_items gives them; items of unknown skills do not count.
PackStats count_items(const Pack& pack, const std::vector<Item>& items, const std::vector<ItemState>& states);

} // namespace onramp
