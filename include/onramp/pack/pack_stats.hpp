// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "onramp/pack/pack_contents.hpp"
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

struct ExerciseCounts {
    std::size_t exercises = 0;
    std::size_t skills = 0; // that have one
    std::size_t wrong = 0;  // wrong solutions
    std::map<int, std::size_t> levels;
    std::array<std::size_t, 5> states{}; // by ItemState

    std::size_t of(ItemState state) const { return states.at(static_cast<std::size_t>(state)); }
};

struct ResourceCounts {
    std::size_t resources = 0;
    std::size_t uses = 0;    // by skills
    std::size_t checked = 0; // whose address and title were checked
    std::size_t timed = 0;   // whose minutes are known or estimated
    std::array<std::size_t, k_resource_kinds> kinds{};
};

struct SkillStats {
    const Skill* skill = nullptr;
    ItemCounts counts;
    std::size_t exercises = 0;
    int measured_to = 0; // the highest level that an item to measure is of; 0: none
};

struct AreaStats {
    const PackArea* area = nullptr;
    std::size_t skills = 0;
    ItemCounts counts;
};

// Counts of what a pack holds; points into it.
struct PackStats {
    ItemCounts counts;
    ExerciseCounts exercises;
    ResourceCounts resources;
    std::vector<AreaStats> areas;
    std::vector<SkillStats> skills;            // of all, in the order of the pack
    std::map<std::string, std::size_t> crates; // items that need each
    std::string compiler;                      // the release of rustc that states are of; empty: none was found
};

// The states are those that verify_items and verify_exercises give; items of unknown skills do not count.
PackStats count_contents(const PackContents& contents, const std::vector<ItemState>& item_states,
                         const std::vector<ItemState>& exercise_states);

} // namespace onramp
