// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/placement/placement.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "placement/validate.hpp"
#include "support/catch.hpp"
#include "support/placement_problems.hpp"

using namespace onramp;
using onramp_test::broken_rule;

namespace {

using Starts = std::vector<std::optional<std::int64_t>>;

PlacementJob job_of(std::int64_t duration, std::vector<std::size_t> after = {}) {
    PlacementJob job;
    job.duration = duration;
    job.after = std::move(after);
    job.demands = {{0, 1}};
    return job;
}

PlacementProblem problem_of(std::vector<PlacementJob> jobs, std::int64_t horizon) {
    PlacementProblem problem;
    problem.jobs = std::move(jobs);
    problem.resources = {{1}};
    problem.horizon = horizon;
    return problem;
}

Placement placed(const PlacementProblem& problem) {
    auto placement = place_work(problem, {3'000, 1});
    REQUIRE(placement);
    if (placement->verdict == PlacementVerdict::plan) {
        CHECK(broken_rule(problem, placement->starts).empty());
    }
    return *std::move(placement);
}

std::string message_of(const PlacementProblem& problem) {
    const auto placement = place_work(problem, {10, 1});
    return placement ? std::string() : placement.error().message;
}

std::int64_t lateness_of(const Placement& placement) {
    return placement.level(PlacementGoal::lateness).value;
}

// Numbers from 1 up to the most, the same every time.
class Draw {
public:
    std::int64_t operator()(std::int64_t most) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return 1 + static_cast<std::int64_t>((m_state >> 33U) % static_cast<std::uint64_t>(most));
    }

private:
    std::uint64_t m_state = 7;
};

// The least weighted tardiness on one machine, by dynamic programming over sets (Held & Karp 1962).
std::int64_t least_tardiness(const PlacementProblem& problem) {
    const std::size_t count = problem.jobs.size();
    std::vector<std::int64_t> least(std::size_t{1} << count, std::numeric_limits<std::int64_t>::max());
    least[0] = 0;
    for (std::size_t set = 1; set < least.size(); ++set) {
        std::int64_t end = 0;
        for (std::size_t job = 0; job < count; ++job) {
            end += (set >> job & 1U) != 0 ? problem.jobs[job].duration : 0;
        }
        for (std::size_t job = 0; job < count; ++job) {
            if ((set >> job & 1U) != 0) {
                const PlacementJob& last = problem.jobs[job];
                const std::int64_t cost = last.weight * std::max<std::int64_t>(0, end - *last.due);
                least[set] = std::min(least[set], least[set ^ (std::size_t{1} << job)] + cost);
            }
        }
    }
    return least.back();
}

} // namespace

TEST_CASE("nothing to place is a plan") {
    const Placement none = placed({});
    CHECK(none.verdict == PlacementVerdict::plan);
    CHECK(none.starts.empty());
    CHECK(none.is_optimal());
}

TEST_CASE("a job goes where its calendar costs least, and not across two stretches") {
    PlacementProblem problem = problem_of({job_of(3)}, 20);
    problem.jobs[0].calendar = 0;
    problem.calendars = {{{{0, 2, 0}, {2, 5, 4}, {6, 8, 0}, {8, 10, 0}, {11, 15, 1}}}};
    const Placement placement = placed(problem);
    CHECK(placement.starts == Starts{11});
    CHECK(placement.level(PlacementGoal::preference) == PlacementLevel{3, 3});
    CHECK(placement.is_optimal());
}

TEST_CASE("what is due goes before what is liked, and what is kept before both") {
    PlacementProblem problem = problem_of({job_of(2)}, 12);
    problem.calendars = {{{{0, 4, 5}, {6, 12, 0}}}};
    problem.jobs[0].calendar = 0;
    problem.jobs[0].due = 6;
    CHECK(placed(problem).starts == Starts{0});
    problem.jobs[0].promised = {2, 1};
    CHECK(placed(problem).starts == Starts{2});
    problem.jobs[0].pinned = 7;
    const Placement pinned = placed(problem);
    CHECK(pinned.starts == Starts{7});
    CHECK(lateness_of(pinned) == 3);
    CHECK(pinned.level(PlacementGoal::changes).value == 1);
}

TEST_CASE("what may be left out goes where there is no room, and what follows it goes, too") {
    PlacementProblem problem = problem_of({job_of(4), job_of(3), job_of(1, {1})}, 5);
    problem.jobs[1].value = 2;
    problem.jobs[2].value = 9;
    const Placement placement = placed(problem);
    CHECK(placement.starts == Starts{0, std::nullopt, std::nullopt});
    CHECK(placement.level(PlacementGoal::left_out) == PlacementLevel{11, 11});
    CHECK(placement.is_optimal());
}

TEST_CASE("a job that cannot be placed is left out, and the others are proved and placed without it") {
    Draw draw;
    for (int instance = 0; instance < 10; ++instance) {
        PlacementProblem problem = problem_of(std::vector<PlacementJob>(15, job_of(2)), 60);
        for (PlacementJob& job : problem.jobs) {
            job.duration = draw(5);
            job.release = draw(11) - 1;
            job.due = 3 + draw(13);
            job.weight = draw(4);
        }
        problem.jobs[0] = job_of(2);
        problem.jobs[0].deadline = 1;
        problem.jobs[0].value = 1;
        const auto placement = place_work(problem, {300, 1});
        REQUIRE(placement);
        INFO(instance);
        REQUIRE(placement->verdict == PlacementVerdict::plan);
        CHECK(broken_rule(problem, placement->starts).empty());
        CHECK(placement->starts[0] == std::nullopt);
        CHECK(placement->level(PlacementGoal::left_out) == PlacementLevel{1, 1});
    }
}

TEST_CASE("caps of days and gaps between jobs are kept") {
    PlacementProblem problem = problem_of({job_of(2), job_of(2), job_of(2)}, 16);
    problem.groups = {{{{0, 8, 4}, {8, 16, 4}}, 3}};
    for (PlacementJob& job : problem.jobs) {
        job.groups = {0};
    }
    Placement placement = placed(problem);
    CHECK(placement.levels[4].value == 2 + 7 + 12);
    CHECK(placement.is_optimal());
    problem.groups[0].buckets[1].most = 1;
    CHECK(placed(problem).verdict == PlacementVerdict::infeasible);
}

TEST_CASE("what cannot be is proved") {
    CHECK(placed(problem_of({job_of(3), job_of(3)}, 5)).verdict == PlacementVerdict::infeasible);
    CHECK(placed(problem_of({job_of(1, {1}), job_of(1, {0})}, 5)).verdict == PlacementVerdict::infeasible);
    PlacementProblem problem = problem_of({job_of(2)}, 9);
    problem.calendars = {{{{0, 1, 0}, {3, 4, 0}}}};
    problem.jobs[0].calendar = 0;
    CHECK(placed(problem).verdict == PlacementVerdict::infeasible);
    // Four jobs of three slots into three stretches of five.
    problem = problem_of(std::vector<PlacementJob>(4, job_of(3)), 18);
    problem.calendars = {{{{0, 5, 0}, {6, 11, 0}, {12, 17, 0}}}};
    for (PlacementJob& job : problem.jobs) {
        job.calendar = 0;
    }
    CHECK(placed(problem).verdict == PlacementVerdict::infeasible);
}

TEST_CASE("more work than free time is proved to be too much, however many jobs") {
    PlacementProblem problem = problem_of(std::vector<PlacementJob>(60, job_of(3)), 600);
    problem.calendars.emplace_back();
    for (std::int64_t begin = 0; begin < 590; begin += 20) {
        problem.calendars[0].stretches.push_back({begin, begin + 6, 0});
    }
    for (PlacementJob& job : problem.jobs) {
        job.calendar = 0;
    }
    CHECK(placed(problem).verdict == PlacementVerdict::plan);
    problem.jobs.push_back(problem.jobs.back());
    CHECK(placed(problem).verdict == PlacementVerdict::infeasible);
}

TEST_CASE("without iterations there is no plan, but it is not called infeasible") {
    const auto placement = place_work(problem_of({job_of(1)}, 1), {0, 1});
    REQUIRE(placement);
    CHECK(placement->verdict != PlacementVerdict::infeasible);
}

TEST_CASE("weighted tardiness on one machine agrees with dynamic programming") {
    Draw draw;
    for (int instance = 0; instance < 10; ++instance) {
        PlacementProblem problem = problem_of({}, 0);
        for (int i = 0; i < 11; ++i) {
            PlacementJob job = job_of(draw(20));
            job.weight = draw(10);
            job.due = draw(100);
            problem.horizon += job.duration;
            problem.jobs.push_back(job);
        }
        const auto placement = place_work(problem, {500, 1});
        REQUIRE(placement);
        INFO(instance);
        CHECK(broken_rule(problem, placement->starts).empty());
        CHECK(lateness_of(*placement) == least_tardiness(problem));
        CHECK(placement->level(PlacementGoal::lateness).bound <= lateness_of(*placement));
    }
}

// Six jobs on one resource of four: work of 3*2 + 4*3 + 2*4 + 2*4 + 1*3 + 4*2 = 45 takes 12 slots at least. The third,
// and the fourth before the last, take all of the resource, so that nothing runs beside either: 2 + 2 for them, the
// first before the third and the sixth behind the fourth: 3 + 2 + 2 + 4 = 11, and the second, which may run beside the
// fifth alone, takes 4 more.
TEST_CASE("the makespan of a small project is proved") {
    PlacementProblem problem = problem_of({}, 40);
    problem.resources = {{4}};
    const std::int64_t durations[] = {3, 4, 2, 2, 1, 4};
    const std::int64_t amounts[] = {2, 3, 4, 4, 3, 2};
    const std::vector<std::vector<std::size_t>> after = {{}, {}, {0}, {2}, {}, {3}};
    for (std::size_t i = 0; i < 6; ++i) {
        PlacementJob job = job_of(durations[i], after[i]);
        job.demands = {{0, amounts[i]}};
        problem.jobs.push_back(job);
    }
    PlacementJob last;
    last.after = {0, 1, 2, 3, 4, 5};
    last.due = 1;
    problem.jobs.push_back(last);
    const Placement placement = placed(problem);
    CHECK(placement.level(PlacementGoal::lateness) == PlacementLevel{16, 16});
}

TEST_CASE("more iterations than can be counted are not taken for none") {
    PlacementProblem problem = problem_of({job_of(3)}, 20);
    problem.jobs[0].calendar = 0;
    problem.calendars = {{{{0, 5, 1}, {6, 9, 0}}}};
    for (const std::uint64_t iterations : {std::uint64_t{1} << 52U, std::numeric_limits<std::uint64_t>::max()}) {
        const auto placement = place_work(problem, {iterations, 1});
        REQUIRE(placement);
        CHECK(placement->is_optimal());
        CHECK(placement->starts == Starts{6});
    }
}

// Thousands of jobs that are as late as can be, and one that might be better.
TEST_CASE("the largest lateness is no reason to take any other plan") {
    PlacementJob late;
    late.pinned = k_most_placement_horizon - 1;
    late.due = 0;
    late.weight = k_most_placement_number;
    PlacementProblem problem = problem_of(std::vector<PlacementJob>(k_most_placement_jobs - 2, late), 1'000'000);
    problem.jobs.push_back(job_of(10));
    problem.jobs.back().pinned = 0;
    problem.jobs.push_back(job_of(2));
    problem.jobs.back().calendar = 0;
    problem.jobs.back().due = 0;
    problem.calendars = {{{{0, 10, 0}, {10, 12, 0}, {14, 16, 0}, {18, 20, 0}}}};
    const auto placement = place_work(problem, {20'000, 15});
    REQUIRE(placement);
    CHECK(placement->starts.back() == 10);
    CHECK(lateness_of(*placement) == std::int64_t{k_most_placement_jobs - 2} * 1'000'000 * 1'000'000 + 12);
}

TEST_CASE("the same problem and seed give the same plan") {
    const auto planted = onramp_test::planted_placement(3, {30, 5});
    const PlacementSettings settings{1'000, 5};
    CHECK(place_work(planted.problem, settings).value() == place_work(planted.problem, settings).value());
}

TEST_CASE("numbers out of range are refused") {
    PlacementProblem problem = problem_of({job_of(1)}, 10);
    problem.jobs[0].duration = 0;
    CHECK(message_of(problem) == "the duration of job 0 is 0, and 1 to 1000000 are allowed");
    problem.jobs[0] = job_of(1, {1});
    CHECK(message_of(problem) == "job 1 is named, and there are 1");
    problem.jobs[0] = job_of(1);
    problem.jobs[0].calendar = 0;
    CHECK(message_of(problem) == "calendar 0 is named, and there are 0");
    problem.calendars = {{{{4, 6, 0}, {5, 7, 0}}}};
    CHECK(message_of(problem) == "the stretch of calendar 0 from 5 to 7 is empty, overlaps the one before or lies "
                                 "outside of the horizon");
    problem.calendars = {{{{4, 6, -1}}}};
    CHECK(message_of(problem) == "the cost of calendar 0 is -1, and 0 to 1000000 are allowed");
    problem.calendars = {{}};
    problem.jobs[0].demands = {{0, 1}, {0, 1}};
    CHECK(message_of(problem) == "job 0 names a resource twice");
    problem.jobs[0].demands = {{2, 1}};
    CHECK(message_of(problem) == "resource 2 is named, and there are 1");
}

TEST_CASE("more stretches than there is room for are refused, and no fewer") {
    constexpr std::size_t k_stretches = 10'000;
    PlacementProblem problem = problem_of(std::vector<PlacementJob>(500, job_of(1)), 2 * k_stretches);
    problem.calendars.emplace_back();
    for (std::int64_t begin = 0; begin < problem.horizon; begin += 2) {
        problem.calendars[0].stretches.push_back({begin, begin + 1, 0});
    }
    for (PlacementJob& job : problem.jobs) {
        job.calendar = 0;
    }
    CHECK_FALSE(placement::find_fault(problem));
    problem.jobs.push_back(problem.jobs.back());
    CHECK(message_of(problem) == "the stretches that reach into the jobs' windows come to more than 5000000");
    // Those before the release and behind the deadline do not count, nor do any but its own where it is pinned.
    problem.jobs[0].release = 10'001;
    problem.jobs[1].deadline = 10'000;
    CHECK_FALSE(placement::find_fault(problem));
    problem.jobs[0].release = 0;
    problem.jobs[1].deadline = std::nullopt;
    problem.jobs[2].pinned = 7'000;
    CHECK(placement::find_fault(problem));
    problem.jobs[3].pinned = 8'000;
    CHECK_FALSE(placement::find_fault(problem));
}
