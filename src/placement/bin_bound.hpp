// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "placement/budget.hpp"

namespace onramp::placement {

// Jobs that go into bins, each whole and into one, or stay out. No bin takes more slots of work than it has, and no
// cap more than its most.
struct BinProblem {
    static constexpr std::size_t k_no_cap = static_cast<std::size_t>(-1);
    static constexpr std::int64_t k_most_room = 4096; // slots
    static constexpr std::size_t k_most_caps = 4096;

    struct Job {
        std::int64_t duration = 1;
        std::optional<std::int64_t> out; // what staying out costs; none: it may not
        std::int64_t worth = 0;          // of what stays out no more than `most_out` together
        std::vector<std::size_t> groups;
    };
    struct Option {
        std::size_t job = 0;
        std::int64_t cost = 0;
    };
    struct Bin {
        std::int64_t room = 0;
        std::vector<Option> options;   // a job once at most
        std::vector<std::size_t> caps; // of each group: the one that work of it in this bin counts in, or none
    };
    // The second one is not in an earlier bin than the first one.
    struct Order {
        std::size_t before = 0;
        std::size_t after = 0;
    };
    std::vector<Job> jobs;
    std::vector<Bin> bins; // in time
    std::vector<Order> orders;
    std::vector<std::int64_t> caps;       // slots
    std::optional<std::int64_t> most_out; // nothing: as much as one likes
};

// No way to put the jobs into bins costs less. That each job is in one bin is not asked for, but has a price, and each
// bin holds what is best for it alone (Lagrangian relaxation of a generalized assignment: Fisher, Jaikumar & Van
// Wassenhove 1986, with prices by the volume algorithm: Barahona & Anbil 2000). Prices are whole numbers, so that the
// bound is exact. It ends where it comes to `value`, what a way costs that is known. Preconditions: each job has an
// option or may stay out, no bin has more than k_most_room, there are not more than k_most_caps caps, and the value is
// below 2^32.
std::int64_t bin_bound(const BinProblem& problem, std::int64_t value, Budget& budget);

} // namespace onramp::placement
