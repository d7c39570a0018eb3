// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/tardiness_search.hpp"

#include <algorithm>

#include "onramp/placement/placement.hpp"
#include "support/catch.hpp"

using namespace onramp;
using placement::Budget;
using placement::TardinessSearch;
using placement::TardyJob;

namespace {

std::vector<TardyJob> tardy_jobs(std::size_t count) {
    std::vector<TardyJob> jobs;
    for (std::size_t i = 0; i < count; ++i) {
        const auto number = static_cast<std::int64_t>(i);
        jobs.push_back({1 + number * 37 % 97, number * 61 % (20 * static_cast<std::int64_t>(count)), 1 + number % 10});
    }
    return jobs;
}

// Each job once.
bool is_order(std::vector<std::size_t> order, std::size_t count) {
    std::sort(order.begin(), order.end());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i] != i) {
            return false;
        }
    }
    return order.size() == count;
}

} // namespace

TEST_CASE("an order of hundreds of jobs is left as it is where what may be spent is spent") {
    TardinessSearch search(tardy_jobs(800), 1);
    Budget budget(200);
    search.run(0, budget);
    CHECK(is_order(search.order(), 800));
    CHECK(budget.is_spent());
    CHECK(budget.spent() < 300 * Budget::k_work_of_iteration);
    const std::int64_t tardiness = search.tardiness();
    Budget more(100);
    search.reduce_ends(more);
    CHECK(is_order(search.order(), 800));
    CHECK(search.tardiness() <= tardiness);
    CHECK(more.spent() < 200 * Budget::k_work_of_iteration);
}

// None is late, so that all of the work is in the ends.
TEST_CASE("what goes into early ends on one machine is counted") {
    PlacementProblem problem;
    for (const TardyJob& each : tardy_jobs(60)) {
        PlacementJob job;
        job.duration = each.duration;
        job.demands = {{0, 1}};
        problem.horizon += job.duration;
        problem.jobs.push_back(job);
    }
    problem.resources = {{1}};
    const auto placed = place_work(problem, {400, 1});
    REQUIRE(placed);
    CHECK(placed->iterations >= 150);
}
