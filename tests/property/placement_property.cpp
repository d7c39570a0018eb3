// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include "onramp/placement/placement.hpp"
#include "support/catch.hpp"
#include "support/placement_problems.hpp"
#include "support/property.hpp"

using namespace onramp;
using onramp_test::broken_rule;
using onramp_test::PlacementStarts;

namespace {

using Values = std::array<std::int64_t, k_placement_goals>;

Values values_of(const PlacementProblem& problem, const PlacementStarts& starts) {
    Values values{};
    const auto levels = measure_placement(problem, starts);
    for (std::size_t goal = 0; goal < values.size(); ++goal) {
        values[goal] = levels[goal].value;
    }
    return values;
}

// The best plan, by trying every one. Whole plans are held against the rules, and parts of one only against
// overlaps on the resources, which leave little enough.
class BruteForce {
public:
    explicit BruteForce(const PlacementProblem& problem) : m_problem(problem), m_starts(problem.jobs.size()) {
        for (const PlacementResource& resource : problem.resources) {
            m_rooms.emplace_back(static_cast<std::size_t>(problem.horizon), resource.capacity);
        }
        extend(0);
    }
    const std::optional<Values>& best() const { return m_best; }

private:
    bool take(std::size_t job, std::int64_t start, std::int64_t sign) {
        bool fits = true;
        for (const PlacementDemand& demand : m_problem.jobs[job].demands) {
            for (std::int64_t slot = start; slot < start + m_problem.jobs[job].duration; ++slot) {
                std::int64_t& room = m_rooms[demand.resource][static_cast<std::size_t>(slot)];
                room -= sign * demand.amount;
                fits = fits && room >= 0;
            }
        }
        return fits;
    }
    void extend(std::size_t job) {
        if (job == m_starts.size()) {
            if (broken_rule(m_problem, m_starts).empty()) {
                const Values values = values_of(m_problem, m_starts);
                m_best = m_best ? std::min(*m_best, values) : values;
            }
            return;
        }
        m_starts[job] = std::nullopt;
        if (m_problem.jobs[job].value) {
            extend(job + 1);
        }
        for (std::int64_t start = 0; start + m_problem.jobs[job].duration <= m_problem.horizon; ++start) {
            m_starts[job] = start;
            if (is_open(job, start) && take(job, start, 1)) {
                extend(job + 1);
                take(job, start, -1);
            } else if (is_open(job, start)) {
                take(job, start, -1);
            }
        }
    }
    bool is_open(std::size_t job, std::int64_t start) const {
        const PlacementJob& each = m_problem.jobs[job];
        bool open = !each.calendar && start >= each.release;
        for (std::size_t i = 0; each.calendar && i < m_problem.calendars[*each.calendar].stretches.size(); ++i) {
            const PlacementStretch& stretch = m_problem.calendars[*each.calendar].stretches[i];
            open = open || (stretch.begin <= start && start + each.duration <= stretch.end);
        }
        return open;
    }

    const PlacementProblem& m_problem;
    PlacementStarts m_starts;
    std::vector<std::vector<std::int64_t>> m_rooms;
    std::optional<Values> m_best;
};

void assert_sound(const PlacementProblem& problem, const Placement& placement) {
    if (placement.verdict != PlacementVerdict::plan) {
        RC_ASSERT(placement.starts.empty());
        return;
    }
    RC_ASSERT(broken_rule(problem, placement.starts) == "");
    const Values values = values_of(problem, placement.starts);
    for (std::size_t goal = 0; goal < values.size(); ++goal) {
        RC_ASSERT(placement.levels[goal].value == values[goal]);
        RC_ASSERT(placement.levels[goal].bound <= values[goal]);
    }
}

// No bound is above what is possible, as long as the levels before are the best there are.
void assert_bounded(const Placement& placement, const Values& best) {
    for (std::size_t goal = 0; goal < best.size(); ++goal) {
        RC_ASSERT(placement.levels[goal].bound <= best[goal]);
        RC_ASSERT(placement.levels[goal].value >= best[goal]);
        if (placement.levels[goal].value != best[goal]) {
            RC_ASSERT(!placement.is_optimal());
            return;
        }
    }
}

} // namespace

TEST_CASE("150 placements of up to 5 jobs are the best there are") {
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        const PlacementProblem problem = onramp_test::small_placement(seed);
        const std::optional<Values> best = BruteForce(problem).best();
        const auto placement = place_work(problem, {5'000, 1});
        INFO(seed);
        REQUIRE(placement);
        REQUIRE(placement->verdict == (best ? PlacementVerdict::plan : PlacementVerdict::infeasible));
        if (best) {
            REQUIRE(broken_rule(problem, placement->starts) == "");
            REQUIRE(values_of(problem, placement->starts) == *best);
            REQUIRE(placement->is_optimal());
        }
    }
}

TEST_CASE("few iterations never claim more than is true of a placement") {
    CHECK(onramp_test::holds([] {
        const auto seed = *rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>());
        const PlacementProblem problem = onramp_test::small_placement(seed);
        const auto iterations = *rc::gen::inRange<std::uint64_t>(0, 30);
        const Placement hurried = place_work(problem, {iterations, *rc::gen::arbitrary<std::uint64_t>()}).value();
        assert_sound(problem, hurried);
        const Placement whole = place_work(problem, {5'000, 1}).value();
        RC_ASSERT(whole.verdict != PlacementVerdict::undecided);
        if (whole.verdict == PlacementVerdict::infeasible) {
            RC_ASSERT(hurried.verdict != PlacementVerdict::plan);
            return;
        }
        RC_ASSERT(whole.is_optimal());
        RC_ASSERT(hurried.verdict != PlacementVerdict::infeasible);
        if (hurried.verdict == PlacementVerdict::plan) {
            assert_bounded(hurried, values_of(problem, whole.starts));
        }
    }));
}

TEST_CASE("planted plans of full weeks are found") {
    CHECK(onramp_test::holds([] {
        onramp_test::PlacementShape shape;
        shape.jobs = *rc::gen::inRange<std::size_t>(8, 36);
        shape.days = shape.jobs / 8 + 1;
        shape.deadline_percent = *rc::gen::inRange(0, 100);
        shape.late_percent = *rc::gen::inRange(0, 60);
        shape.optional_percent = *rc::gen::inRange(0, 30);
        shape.promised_percent = *rc::gen::inRange(0, 50);
        shape.gap_percent = *rc::gen::inRange(0, 30);
        const auto planted =
            onramp_test::planted_placement(*rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>()), shape);
        RC_ASSERT(broken_rule(planted.problem, planted.plan) == "");
        const Placement placement = place_work(planted.problem, {1'000, 1}).value();
        RC_ASSERT(placement.verdict == PlacementVerdict::plan);
        assert_sound(planted.problem, placement);
        assert_bounded(placement, std::min(values_of(planted.problem, planted.plan),
                                           values_of(planted.problem, placement.starts)));
    }));
}

TEST_CASE("half a thousand jobs are placed, the same every time") {
    const auto planted = onramp_test::planted_placement(1, {500, 65});
    REQUIRE(broken_rule(planted.problem, planted.plan) == "");
    const auto placement = place_work(planted.problem, {2'500, 1});
    REQUIRE(placement);
    REQUIRE(placement->verdict == PlacementVerdict::plan);
    CHECK(broken_rule(planted.problem, placement->starts) == "");
    CHECK(*placement == place_work(planted.problem, {2'500, 1}).value());
}

TEST_CASE("a placement moves with its calendar") {
    CHECK(onramp_test::holds([] {
        const auto seed = *rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>());
        const PlacementProblem problem = onramp_test::small_placement(seed);
        const std::int64_t shift = *rc::gen::inRange(1, 20);
        PlacementProblem later = problem;
        later.horizon += shift;
        for (PlacementCalendar& calendar : later.calendars) {
            for (PlacementStretch& stretch : calendar.stretches) {
                stretch.begin += shift;
                stretch.end += shift;
            }
        }
        for (PlacementGroup& group : later.groups) {
            for (PlacementBucket& bucket : group.buckets) {
                bucket.begin += shift;
                bucket.end += shift;
            }
        }
        for (PlacementJob& job : later.jobs) {
            job.release += shift;
            for (auto* time : {&job.deadline, &job.due, &job.pinned}) {
                *time = *time ? std::optional(**time + shift) : std::nullopt;
            }
            if (job.promised) {
                job.promised->start += shift;
            }
        }
        const Placement first = place_work(problem, {5'000, 1}).value();
        const Placement second = place_work(later, {5'000, 1}).value();
        RC_ASSERT(first.verdict == second.verdict);
        for (std::size_t goal = 0; goal + 1 < k_placement_goals; ++goal) {
            RC_ASSERT(first.levels[goal] == second.levels[goal]);
        }
    }));
}
