// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include "onramp/path/balance.hpp"
#include "support/balance_problems.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"

using namespace onramp;
using onramp_test::peak_of;

namespace {

constexpr std::uint64_t k_enough_steps = 100'000;

// The smallest peak, by trying every plan.
std::optional<std::int64_t> smallest_peak(const BalanceProblem& problem) {
    std::vector<std::size_t> plan(problem.loads.size());
    std::optional<std::int64_t> smallest;
    while (true) {
        const auto peak = peak_of(problem, plan);
        if (peak && (!smallest || *peak < *smallest)) {
            smallest = peak;
        }
        std::size_t piece = 0;
        while (piece < plan.size() && ++plan[piece] == problem.periods.size()) {
            plan[piece++] = 0;
        }
        if (piece == plan.size()) {
            return smallest;
        }
    }
}

BalanceProblem any_problem(const onramp_test::BalanceShape& shape) {
    return onramp_test::random_balance(*rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>()), shape);
}

void assert_sound(const BalanceProblem& problem, const Balance& balance) {
    if (balance.plan) {
        RC_ASSERT(peak_of(problem, *balance.plan) == std::optional(balance.peak));
        RC_ASSERT(balance.bound <= balance.peak);
        RC_ASSERT((balance.bound == balance.peak) == (balance.outcome == BalanceOutcome::optimal));
    } else {
        RC_ASSERT(balance.outcome != BalanceOutcome::optimal);
    }
}

} // namespace

TEST_CASE("1,000 balances of up to 7 pieces are the best there are") {
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        const BalanceProblem problem = onramp_test::random_balance(
            seed, {seed % 8, 1 + seed % 4, seed % 3 == 0 ? 4 : 200, seed % 3, seed % 5 != 0});
        const auto balance = balance_loads(problem, k_enough_steps);
        const auto peak = smallest_peak(problem);
        INFO(seed);
        REQUIRE(balance);
        REQUIRE(balance->outcome == (peak ? BalanceOutcome::optimal : BalanceOutcome::infeasible));
        REQUIRE(balance->peak == peak.value_or(0));
        REQUIRE(balance->plan.has_value() == peak.has_value());
        REQUIRE((!balance->plan || peak_of(problem, *balance->plan) == peak));
    }
}

TEST_CASE("few steps never claim more than is true") {
    CHECK(onramp_test::holds([] {
        const BalanceProblem problem = any_problem({14, 4, 60, 2, *rc::gen::arbitrary<bool>()});
        const Balance balance = balance_loads(problem, k_enough_steps).value();
        assert_sound(problem, balance);
        const Balance hurried = balance_loads(problem, *rc::gen::inRange<std::uint64_t>(0, 200)).value();
        assert_sound(problem, hurried);
        if (balance.plan) {
            RC_ASSERT(hurried.outcome != BalanceOutcome::infeasible);
            RC_ASSERT(hurried.bound <= balance.peak);
        }
        if (balance.outcome == BalanceOutcome::infeasible) {
            RC_ASSERT(!hurried.plan);
        }
        RC_ASSERT(!hurried.plan || hurried.peak >= balance.bound);
    }));
}

TEST_CASE("the best peak is the same backwards in time and in other units") {
    CHECK(onramp_test::holds([] {
        const BalanceProblem problem = any_problem({12, 4, 9, 2, *rc::gen::arbitrary<bool>()});
        const Balance balance = balance_loads(problem, k_enough_steps).value();
        RC_ASSERT(balance.outcome != BalanceOutcome::undecided);
        BalanceProblem other = problem;
        std::reverse(other.periods.begin(), other.periods.end());
        for (BalancePrecedence& each : other.precedences) {
            std::swap(each.before, each.after);
        }
        const Balance backwards = balance_loads(other, k_enough_steps).value();
        RC_ASSERT(backwards.outcome == balance.outcome);
        RC_ASSERT(backwards.peak == balance.peak);
        other = problem;
        for (std::int64_t& load : other.loads) {
            load *= 60;
        }
        for (BalancePeriod& period : other.periods) {
            period.least_load *= 60;
            period.most_load = period.most_load > 100'000 ? period.most_load : 60 * period.most_load + 59;
        }
        const Balance minutes = balance_loads(other, k_enough_steps).value();
        RC_ASSERT(minutes.peak == 60 * balance.peak);
        RC_ASSERT(minutes.plan == balance.plan);
    }));
}

TEST_CASE("large balances have a stated gap and are the same every time") {
    CHECK(onramp_test::holds([] {
        const BalanceProblem problem = any_problem({80, 13, 600, 3, *rc::gen::arbitrary<bool>()});
        const Balance balance = balance_loads(problem, 500).value();
        assert_sound(problem, balance);
        RC_ASSERT(balance_loads(problem, 500).value() == balance);
    }));
}
