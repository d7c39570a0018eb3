// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

namespace onramp {

// For each of several things what it needs, by index, ascending and each once.
using NeedGraph = std::vector<std::vector<std::size_t>>;

// An order in which what a thing needs comes before it; of those that may come next the lowest index. What is part of
// a circle, or needs such a thing, is left out.
std::vector<std::size_t> order_by_needs(const NeedGraph& graph);

// One circle of each group of things that need each other, directly or not: each needs the next, the last the
// first; the lowest index of the group begins. In the order of those.
std::vector<std::vector<std::size_t>> circles_of(const NeedGraph& graph);

} // namespace onramp
