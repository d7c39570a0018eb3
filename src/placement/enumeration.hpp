// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "placement/board.hpp"
#include "placement/budget.hpp"
#include "placement/space.hpp"

namespace onramp::placement {

// Every plan of a few jobs that might be the best, by depth-first search. Jobs are placed in the order of their
// starts. In the best plan none can be moved to an earlier start within its stretch, so that each begins at the
// first start that those before it leave, at its promised one, or, where it counts towards a cap, anywhere.
class Enumeration {
public:
    Enumeration(const Space& space, Budget& budget);

    // Whether it came to an end within the budget: then `best` is the best plan, or there is none. Only plans that
    // cost less than `limit` are looked for, where it is given.
    bool run(const std::optional<Cost>& limit);

    const std::optional<std::vector<Slot>>& best() const { return m_best; }

private:
    bool visit(Slot last_start, std::size_t last_job);
    bool visit_starts(std::size_t job, Slot last_start, std::size_t last_job);
    bool try_start(std::size_t job, Slot start, Slot last_start, std::size_t last_job);
    Cost least_cost(std::size_t job, Slot from) const;
    bool may_be_better(Slot from) const;

    const Space& m_space;
    Budget& m_budget;
    Board m_board;
    std::optional<Cost> m_limit;
    std::optional<std::vector<Slot>> m_best;
};

} // namespace onramp::placement
