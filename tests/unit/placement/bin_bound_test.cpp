// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "placement/bin_bound.hpp"

#include <optional>
#include <random>

#include "support/catch.hpp"

using namespace onramp::placement;

namespace {

constexpr std::size_t k_no_cap = BinProblem::k_no_cap;

// The least that a way to put all jobs into bins costs, by trying every one.
class BruteForce {
public:
    explicit BruteForce(const BinProblem& problem) : m_problem(problem), m_bins(problem.jobs.size()) { extend(0, 0); }
    const std::optional<std::int64_t>& least() const { return m_least; }

private:
    void extend(std::size_t job, std::int64_t cost) {
        if (job == m_bins.size()) {
            if (is_allowed() && (!m_least || cost < *m_least)) {
                m_least = cost;
            }
            return;
        }
        m_bins[job].reset();
        if (m_problem.jobs[job].out) {
            extend(job + 1, cost + *m_problem.jobs[job].out);
        }
        for (std::size_t bin = 0; bin < m_problem.bins.size(); ++bin) {
            for (const BinProblem::Option& option : m_problem.bins[bin].options) {
                if (option.job == job) {
                    m_bins[job] = bin;
                    extend(job + 1, cost + option.cost);
                    m_bins[job].reset();
                }
            }
        }
    }
    bool is_allowed() const {
        std::vector<std::int64_t> loads(m_problem.bins.size());
        std::vector<std::int64_t> capped(m_problem.caps.size());
        std::int64_t out = 0;
        for (std::size_t job = 0; job < m_bins.size(); ++job) {
            if (!m_bins[job]) {
                out += m_problem.jobs[job].worth;
                continue;
            }
            loads[*m_bins[job]] += m_problem.jobs[job].duration;
            for (const std::size_t group : m_problem.jobs[job].groups) {
                const std::size_t cap = m_problem.bins[*m_bins[job]].caps[group];
                if (cap != k_no_cap) {
                    capped[cap] += m_problem.jobs[job].duration;
                }
            }
        }
        bool allowed = !m_problem.most_out || out <= *m_problem.most_out;
        for (std::size_t bin = 0; bin < loads.size(); ++bin) {
            allowed = allowed && loads[bin] <= m_problem.bins[bin].room;
        }
        for (std::size_t cap = 0; cap < capped.size(); ++cap) {
            allowed = allowed && capped[cap] <= m_problem.caps[cap];
        }
        for (const BinProblem::Order& order : m_problem.orders) {
            const auto& before = m_bins[order.before];
            const auto& after = m_bins[order.after];
            allowed = allowed && (!after || (before && *before <= *after));
        }
        return allowed;
    }

    const BinProblem& m_problem;
    std::vector<std::optional<std::size_t>> m_bins;
    std::optional<std::int64_t> m_least;
};

BinProblem random_problem(std::mt19937& source) {
    const auto draw = [&](std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(source() % static_cast<std::uint64_t>(most - least + 1));
    };
    BinProblem problem;
    problem.caps = {draw(2, 8), draw(2, 8)};
    if (draw(0, 1) == 0) {
        problem.most_out = draw(0, 12);
    }
    problem.bins.resize(static_cast<std::size_t>(draw(1, 4)));
    const auto jobs = static_cast<std::size_t>(draw(1, 5));
    for (std::size_t bin = 0; bin < problem.bins.size(); ++bin) {
        problem.bins[bin].room = draw(2, 8);
        problem.bins[bin].caps = {bin < 2 ? std::size_t{0} : 1, draw(0, 1) == 0 ? k_no_cap : 1};
    }
    for (std::size_t job = 0; job < jobs; ++job) {
        BinProblem::Job& made = problem.jobs.emplace_back();
        made.duration = draw(1, 5);
        if (draw(0, 2) == 0) {
            made.out = draw(0, 20);
            made.worth = draw(0, 9);
        }
        for (const std::size_t group : {std::size_t{0}, std::size_t{1}}) {
            if (draw(0, 2) == 0) {
                made.groups.push_back(group);
            }
        }
        bool is_anywhere = false;
        for (BinProblem::Bin& bin : problem.bins) {
            if (draw(0, 3) > 0 || (!is_anywhere && &bin == &problem.bins.back())) {
                bin.options.push_back({job, draw(0, 12)});
                is_anywhere = true;
            }
        }
        if (job > 0 && draw(0, 1) == 0) {
            problem.orders.push_back({static_cast<std::size_t>(source() % job), job});
        }
    }
    return problem;
}

std::int64_t bound_of(const BinProblem& problem, std::int64_t value) {
    Budget budget(1000);
    return bin_bound(problem, value, budget);
}

} // namespace

TEST_CASE("no way to put jobs into bins costs less than the bound, and most cost little more") {
    std::mt19937 source(20261124);
    int ways = 0;
    int exact = 0;
    for (int i = 0; i < 1000; ++i) {
        const BinProblem problem = random_problem(source);
        const std::optional<std::int64_t> least = BruteForce(problem).least();
        if (!least) {
            continue;
        }
        ++ways;
        INFO(i);
        REQUIRE(bound_of(problem, 1000) <= *least);
        const std::int64_t bound = bound_of(problem, *least);
        REQUIRE(bound <= *least);
        exact += bound == *least ? 1 : 0;
    }
    CHECK(ways > 300);
    CHECK(exact * 10 > ways * 8);
}

TEST_CASE("what a bin holds is whole jobs") {
    // Two of three slots each: only one fits into five, though there would be room for a part of the other.
    BinProblem problem;
    problem.jobs = {{3, {}, 0, {}}, {3, {}, 0, {}}};
    problem.bins = {{5, {{0, 0}, {1, 0}}, {}}, {5, {{0, 10}, {1, 10}}, {}}};
    CHECK(bound_of(problem, 10) == 10);
    SECTION("and one after the other") {
        problem.bins[1].options[0].cost = 4;
        problem.orders = {{1, 0}};
        CHECK(bound_of(problem, 4) == 4);
        problem.orders = {{0, 1}};
        CHECK(bound_of(problem, 10) >= 7); // half of each in each bin
    }
}

TEST_CASE("what may stay out only for so much costs what it costs in a bin") {
    BinProblem problem;
    problem.jobs = {{3, 0, 10, {}}, {3, 0, 10, {}}};
    problem.bins = {{6, {{0, 5}, {1, 7}}, {}}};
    CHECK(bound_of(problem, 12) == 0);
    problem.most_out = 10;
    CHECK(bound_of(problem, 5) == 5);
    problem.most_out = 0;
    CHECK(bound_of(problem, 12) == 12);
}

TEST_CASE("a bound of bins stops where its budget does") {
    BinProblem problem;
    problem.jobs = {{3, {}, 0, {}}, {3, {}, 0, {}}};
    problem.bins = {{5, {{0, 1}, {1, 2}}, {}}, {5, {{0, 10}, {1, 10}}, {}}};
    Budget none(0);
    CHECK(bin_bound(problem, 1000, none) >= 3); // each for itself
    CHECK(bin_bound(problem, 1000, none) <= 11);
}
