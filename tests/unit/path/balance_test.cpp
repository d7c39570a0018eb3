// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/balance.hpp"

#include "support/balance_problems.hpp"
#include "support/catch.hpp"

using namespace onramp;
using onramp_test::peak_of;

namespace {

using Loads = std::vector<std::int64_t>;

BalanceProblem problem_of(Loads loads, std::size_t periods, std::vector<BalancePrecedence> precedences = {}) {
    return {std::move(loads), std::move(precedences), std::vector<BalancePeriod>(periods)};
}

// That there is a plan with this peak, that it holds, and that it is proved to be the best.
void check_optimal(const BalanceProblem& problem, std::int64_t peak) {
    const auto balance = balance_loads(problem);
    REQUIRE(balance);
    CHECK(balance->outcome == BalanceOutcome::optimal);
    REQUIRE(balance->plan);
    CHECK(peak_of(problem, *balance->plan) == peak);
    CHECK(balance->peak == peak);
    CHECK(balance->bound == peak);
}

void check_infeasible(const BalanceProblem& problem) {
    const auto balance = balance_loads(problem);
    REQUIRE(balance);
    CHECK(*balance == Balance{BalanceOutcome::infeasible, std::nullopt, 0, 0, balance->steps});
}

std::string message_of(const BalanceProblem& problem) {
    const auto balance = balance_loads(problem);
    return balance ? std::string() : balance.error().message;
}

} // namespace

TEST_CASE("loads are spread evenly over the periods") {
    check_optimal(problem_of({3, 3, 2, 2, 2}, 2), 6);
    check_optimal(problem_of({8, 7, 6, 5, 4}, 2), 15);
    check_optimal(problem_of({7, 7, 7, 7, 1}, 3), 14); // the mean is 9.7
    check_optimal(problem_of({0, 0, 5, 0}, 3), 5);
}

TEST_CASE("a piece stands after those before it") {
    check_optimal(problem_of({1, 1}, 2, {{1, 0}}), 1);
    // All three of the heavy ones wait for the first, and two periods are left to them.
    check_optimal(problem_of({1, 9, 9, 9}, 3, {{0, 1}, {0, 2}, {0, 3}}), 18);
    const BalanceProblem twice = problem_of({4, 3, 2, 1}, 2, {{0, 1}, {0, 1}, {2, 3}});
    check_optimal(twice, 6);
}

TEST_CASE("every period has bounds of its own") {
    BalanceProblem problem = problem_of({5, 5, 5, 5}, 3);
    problem.periods[1].most_load = 0; // holidays
    check_optimal(problem, 10);
    problem.periods[1].most_load = 7;
    check_optimal(problem, 10);
    problem.periods[0].least_load = 11;
    check_optimal(problem, 15);
    problem.periods[0] = {0, 100, 0, 1};
    problem.periods[2] = {0, 100, 0, 2};
    check_optimal(problem, 10);
    problem.periods[2].most_pieces = 1;
    check_infeasible(problem);
}

TEST_CASE("what no plan can keep is proved to have none") {
    check_infeasible(problem_of({1, 1, 1}, 2, {{0, 1}, {1, 2}}));         // a chain longer than the periods
    check_infeasible(problem_of({1, 1, 1}, 9, {{0, 1}, {1, 2}, {2, 0}})); // a circle
    check_infeasible(problem_of({1}, 3, {{0, 0}}));
    check_infeasible(problem_of({1}, 0));
    BalanceProblem problem = problem_of({4, 9, 4}, 4);
    for (BalancePeriod& period : problem.periods) {
        period.most_load = 8;
    }
    check_infeasible(problem); // a piece larger than every period
    problem.periods[2].most_load = 9;
    check_optimal(problem, 9);
    problem.periods[0].least_load = 5;
    check_optimal(problem, 9);
    problem.periods[1].least_load = 5; // 8 and 9 are what two periods can have
    check_infeasible(problem);
    problem = problem_of({1, 1, 1}, 2);
    problem.periods[0].least_pieces = 2;
    problem.periods[1].least_pieces = 2;
    check_infeasible(problem);
    problem.periods[1] = {3, 2, 0, 9};
    check_infeasible(problem);
}

TEST_CASE("nothing to do and nowhere to do it") {
    check_optimal(problem_of({}, 3), 0);
    check_optimal(problem_of({}, 0), 0);
    BalanceProblem problem = problem_of({}, 2);
    problem.periods[1].least_load = 1;
    check_infeasible(problem);
    problem.periods[1] = {0, 5, 1, 5};
    check_infeasible(problem);
}

TEST_CASE("one period holds everything or nothing does") {
    check_optimal(problem_of({3, 4}, 1), 7);
    check_infeasible(problem_of({3, 4}, 1, {{0, 1}}));
    BalanceProblem problem = problem_of({3, 4}, 1);
    problem.periods[0].most_load = 6;
    check_infeasible(problem);
    problem.periods[0] = {8, 9, 0, 9};
    check_infeasible(problem);
    problem.periods[0] = {7, 7, 2, 2};
    check_optimal(problem, 7);
}

TEST_CASE("without a step it is said what follows from the bounds") {
    const Balance open = balance_loads(problem_of({10, 10, 10}, 2), 0).value();
    CHECK(open == Balance{BalanceOutcome::undecided, std::nullopt, 0, 20, 0}); // not 15: loads come in tens
    const BalanceProblem chain = problem_of({5, 6, 7}, 3, {{0, 1}, {1, 2}});
    CHECK(balance_loads(chain, 0).value() == Balance{BalanceOutcome::optimal, {{0, 1, 2}}, 7, 7, 0});
    CHECK(balance_loads(problem_of({1, 1}, 1, {{0, 1}}), 0).value().outcome == BalanceOutcome::infeasible);
}

TEST_CASE("the steps are kept to, and a plan cut short holds") {
    const BalanceProblem problem = onramp_test::random_balance(3, {30, 10, 500, 1, false});
    for (const std::uint64_t most : std::vector<std::uint64_t>{1, 20, 40, 300, 2000}) {
        const Balance balance = balance_loads(problem, most).value();
        INFO(most);
        CHECK(balance.steps <= most);
        CHECK(balance.outcome == BalanceOutcome::undecided);
        CHECK(balance.bound > 0);
        if (balance.plan) {
            CHECK(peak_of(problem, *balance.plan) == balance.peak);
            CHECK(balance.bound < balance.peak);
        }
        CHECK((balance.plan || most < 300));
        CHECK(balance_loads(problem, most).value() == balance);
    }
}

TEST_CASE("300 pieces in 13 weeks come close to the mean") {
    BalanceProblem problem = onramp_test::random_balance(5, {});
    problem.periods[6].most_load = 3000; // half a week
    const Balance balance = balance_loads(problem).value();
    REQUIRE(balance.plan);
    CHECK(peak_of(problem, *balance.plan) == balance.peak);
    CHECK(100 * (balance.peak - balance.bound) <= balance.bound);
}

TEST_CASE("problems that are not well formed are refused") {
    CHECK(message_of(problem_of({1, -2}, 1)) == "the load of piece 2 is below 0");
    CHECK(message_of(problem_of({600000000, 600000000}, 1)) == "the loads together come to more than 1000000000");
    CHECK(message_of(problem_of({1, 1}, 2, {{0, 2}})) == "a precedence names piece 3, and there are 2");
    CHECK(message_of(problem_of({}, 1001)) == "there are more than 5000 pieces or more than 1000 periods");
    BalanceProblem problem = problem_of({1}, 2);
    problem.periods[1].least_load = -1;
    CHECK(message_of(problem) == "a bound of period 2 is below 0");
    CHECK(balance_loads(problem).error().kind == ErrorKind::invalid);
}
