// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "onramp/base/natural.hpp"
#include "onramp/base/result.hpp"

// Knowledge spaces over prerequisites, Doignon & Falmagne (1999), Knowledge Spaces, chapters 1 and 3: whoever
// knows an item knows all that comes before it. What one person may know, a state, is then a set of items
// closed downwards, and the space holds all of them.
namespace onramp::knowledge {

inline constexpr std::size_t k_most_items = 1000;

struct Prerequisite {
    std::string before;
    std::string after;
};

// A partial order of items, as order_items makes it; items are told by their place in `items` from then on.
struct ItemOrder {
    std::vector<std::string> items;
    std::vector<std::vector<std::size_t>> before; // for each item all that comes before it, ascending
};

// The order that the prerequisites make, each of which may stand several times or follow from others. The
// problems' pointers are those of a document {"items": [...], "prerequisites": [[before, after], ...]}:
// more than k_most_items, an item twice, a name that is no item, items that come before each other.
Reading<ItemOrder> order_items(std::vector<std::string> items, const std::vector<Prerequisite>& prerequisites);

struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;

    bool operator==(const Pair&) const = default;
};

// Every pair of items one of which comes before the other (the transitive closure), and those of them with
// no item between (the transitive reduction, of which the closure follows). By `before`, then `after`.
std::vector<Pair> closure(const ItemOrder& order);
std::vector<Pair> reduction(const ItemOrder& order);

using State = std::vector<std::size_t>; // ascending

// The state of those names. The problems' pointers are those of an array "state": a name that is no item,
// one that stands twice, an item without one that comes before it.
Reading<State> read_state(const ItemOrder& order, std::span<const std::string> names);

// The items outside the state that can be learnt next, and the items of the state that may have been learnt
// last: those that make another state when they are added, or taken away. Ascending.
std::vector<std::size_t> outer_fringe(const ItemOrder& order, const State& state);
std::vector<std::size_t> inner_fringe(const ItemOrder& order, const State& state);

// The parts of an order that a count looks at before it gives up: seconds, and up to 200 MB.
inline constexpr std::size_t k_most_parts = 500000;

// How many states there are, the empty one and that of all items included; and how many learning paths, the
// orders in which all items can be learnt one by one (the linear extensions). Exact. Parts of the order that
// are independent of each other, or one wholly before the other, are counted for themselves; what cannot be
// divided is taken apart item by item, each different part once. Fails (invalid) where there are more than
// `most_parts` of them.
Result<Natural> count_states(const ItemOrder& order, std::size_t most_parts = k_most_parts);
Result<Natural> count_paths(const ItemOrder& order, std::size_t most_parts = k_most_parts);

} // namespace onramp::knowledge
