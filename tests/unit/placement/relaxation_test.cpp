// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/relaxation.hpp"

#include "support/catch.hpp"

using namespace onramp;
using placement::Budget;
using placement::Relaxation;

namespace {

// Ten days, two jobs on each that cannot run at once: the heavy one, and a light one, which is late where the heavy
// one is not.
PlacementProblem pairs_of(std::int64_t capacity, std::int64_t heavy, std::int64_t light) {
    constexpr std::int64_t k_day = 1'000;
    PlacementProblem problem;
    problem.resources = {{capacity}};
    problem.horizon = 10 * k_day;
    for (std::int64_t day = 0; day < problem.horizon; day += k_day) {
        for (const bool is_heavy : {true, false}) {
            PlacementJob job;
            job.duration = 400;
            job.release = day;
            job.deadline = day + k_day;
            job.due = day + job.duration;
            job.weight = is_heavy ? k_most_placement_number : 1;
            job.demands = {{0, is_heavy ? heavy : light}};
            problem.jobs.push_back(job);
        }
    }
    return problem;
}

// As far as prices say it, where it is known that every heavy job can be late.
std::int64_t lateness_bound(const PlacementProblem& problem) {
    const placement::Space space = placement::make_space(problem);
    Budget budget(20'000);
    const placement::Cost values = {0, 10 * 400 * k_most_placement_number, 0, 0, 0};
    return Relaxation(space).bound(PlacementGoal::lateness, values, budget);
}

} // namespace

TEST_CASE("a bound is never above the best, however much is taken of a resource") {
    constexpr std::int64_t k_best = 10 * 400;
    constexpr std::int64_t k_all = k_most_placement_number;
    for (const auto& problem : {pairs_of(1, 1, 1), pairs_of(k_all, k_all / 2, k_all / 2 + 1),
                                pairs_of(k_all, k_all / 2 + 1, k_all / 2), pairs_of(k_all, k_all, 1)}) {
        CHECK(lateness_bound(problem) <= k_best);
    }
}

TEST_CASE("the unit in which a resource is counted makes no difference for a bound") {
    const std::int64_t bound = lateness_bound(pairs_of(1, 1, 1));
    CHECK(bound > 0);
    CHECK(lateness_bound(pairs_of(k_most_placement_number, 900'000, 900'000)) == bound);
    CHECK(lateness_bound(pairs_of(1'999, 1'000, 1'000)) == bound);
}
