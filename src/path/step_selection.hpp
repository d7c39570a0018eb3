// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/profile/role.hpp"
#include "path/step_choice.hpp"
#include "path/step_space.hpp"
#include "path/timetable.hpp"

namespace onramp {

// Which steps are taken, one stage after the other: each keeps what those before it took.
struct StepSelection {
    std::vector<std::vector<StepSpace::Step>> stages; // what each took, in the order of StepSpace::order()
    std::vector<PathSelection> told;                  // one a stage
};

// What an earlier plan promised.
struct Promises {
    std::vector<std::size_t> places; // of each step in that plan's order; k_not_promised
    StepSet pinned;                  // stay if at all possible

    explicit Promises(const StepSpace& space) : places(space.size(), k_not_promised), pinned(space.size()) {}
    static constexpr std::size_t k_not_promised = std::numeric_limits<std::size_t>::max();
    bool has(StepSpace::Step step) const { return places[step] != k_not_promised; }
};

// The promises of the request among the steps that are not held.
Promises promises_of(const StepSpace& space, const PathRequest& request);

struct SelectionEffort {
    std::int64_t most_cuts = 6000;       // of select_pieces, a stage
    std::optional<StepSpace::Step> with; // in the selection if at all possible, whatever gives way
};

// Chooses among the steps to the goals of `choice` and everything that they may need, by select_pieces: for the weeks
// first what the first 90 days ask for, then what else fits into them; then, where the deadline is later, what
// fits before that. The weeks hold steps of k_most_first_skills at most: where the best set has more, those that gain
// the least are left out and the best set of the others is taken, with the bound of the first. A step that was promised
// gains half as much again and 1 more, one that is pinned far more than all others. Fails as select_pieces.
Result<StepSelection> select_steps(const Role& role, const StepSpace& space, const StepChoice& choice, const Pace& pace,
                                   const Promises& promises, const SelectionEffort& effort = {});

} // namespace onramp
