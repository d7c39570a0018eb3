// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/project_search.hpp"

#include "onramp/placement/placement.hpp"
#include "support/catch.hpp"

using namespace onramp;
using placement::Bound;
using placement::Budget;
using placement::ProjectSearch;
using placement::StartModel;

namespace {

// Jobs of these durations that are ready at once, each with one unit of its resource, of which there is one.
StartModel model_of(const std::vector<Bound>& durations, const std::vector<std::size_t>& resources) {
    StartModel model;
    model.horizon = 1'000'000;
    for (std::size_t i = 0; i < durations.size(); ++i) {
        model.resources.resize(std::max(model.resources.size(), resources[i] + 1), {1, {}});
        model.resources[resources[i]].uses.push_back({i, durations[i], 1});
        StartModel::Job job;
        job.duration = durations[i];
        job.runs = {{0, model.horizon - durations[i]}};
        model.jobs.push_back(job);
        model.places.push_back(i);
    }
    return model;
}

PlacementProblem project_of(std::size_t jobs, std::int64_t duration) {
    PlacementProblem problem;
    PlacementJob last;
    for (std::size_t i = 0; i < jobs; ++i) {
        PlacementJob job;
        job.duration = duration;
        problem.jobs.push_back(job);
        last.after.push_back(i);
    }
    last.due = 1;
    problem.jobs.push_back(last);
    problem.resources = {{1}};
    problem.horizon = k_most_placement_horizon;
    return problem;
}

} // namespace

// The short job goes from before the long one to before its later place, over a hundred thousand slots.
TEST_CASE("a job of a project goes back over a long one at a stride") {
    const StartModel model = model_of({1'000, 100'000, 300'000}, {0, 0, 1});
    ProjectSearch search(model, 1);
    Budget budget(1'000);
    search.run(1, 0, budget);
    CHECK(search.end() == 300'000);
    CHECK(budget.spent() < 1'600'000);
}

TEST_CASE("a project of more work than there is time is placed where it has the resources") {
    PlacementProblem problem = project_of(2'200, 999'000);
    problem.jobs[0].demands = {{0, 1}};
    const auto placed = place_work(problem, {200'000, 1});
    REQUIRE(placed);
    CHECK(placed->verdict == PlacementVerdict::plan);
    CHECK(placed->level(PlacementGoal::lateness) == PlacementLevel{999'000, 999'000});
}

TEST_CASE("a project of more work than there is time is refused at once where one job is done at a time") {
    PlacementProblem problem = project_of(3'000, 900'000);
    for (PlacementJob& job : problem.jobs) {
        job.demands = {{0, 1}};
    }
    const auto placed = place_work(problem, {100, 1});
    REQUIRE(placed);
    CHECK(placed->verdict == PlacementVerdict::infeasible);
}

// Two of the five cannot run at once, which slots times amounts do not say. No end up to the due slot costs anything.
TEST_CASE("the proof of a project goes on to the next end that costs more") {
    PlacementProblem problem = project_of(5, 100);
    problem.resources = {{3}};
    for (PlacementJob& job : problem.jobs) {
        job.demands = {{0, 2}};
    }
    problem.jobs.back().due = 500;
    problem.jobs.back().weight = k_most_placement_number;
    const auto placed = place_work(problem, {2'000, 1});
    REQUIRE(placed);
    CHECK(placed->level(PlacementGoal::lateness) == PlacementLevel{1'000'000, 1'000'000});
    CHECK(placed->iterations < 600);
}
