// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "placement/budget.hpp"
#include "placement/space.hpp"
#include "placement/start_solver.hpp"

// Problems of a form that has a search of its own.
namespace onramp::placement {

// Starts on one machine with little weighted tardiness, where the problem is of that kind: jobs that are all ready
// at once, exclude each other, and have no other rule.
std::optional<std::vector<Slot>> place_on_one_machine(const Space& space, std::uint64_t seed, Budget& budget);

// The last job of a project: the only one whose end counts, behind all others, in a problem of precedences and
// resources alone.
std::optional<std::size_t> find_project_end(const Space& space);

// The jobs that must be placed, as a model of lazy clause generation.
StartModel make_start_model(const Space& space);
// Whether a solution of that model is a plan where all other jobs are left out: it knows no caps.
bool has_no_caps(const Space& space);
// Starts of all jobs, Board::k_none of those that are not in the model. Empty where there are none.
std::vector<Slot> starts_of_all(const Space& space, const StartModel& model, const std::vector<Bound>& starts);

// Whether starts with a weighted lateness of `limit` or less exist; the starts where some were found.
struct Answer {
    BoundSolver::Outcome outcome = BoundSolver::Outcome::open;
    std::vector<Slot> starts;
    std::int64_t lateness = 0;
};

// Asks for less and less lateness, from `limit` on, until there is a proof that there is none, `enough` is reached
// or the budget is spent. `refuted` with starts: these are the best. Too large a problem stays open.
Answer reduce_lateness(const StartModel& model, std::int64_t limit, std::int64_t enough, Budget& budget);

// Asks whether there are starts with that lateness or less, and no further.
Answer ask_lateness(const StartModel& model, std::int64_t limit, std::uint64_t most_conflicts, Budget& budget);

} // namespace onramp::placement
