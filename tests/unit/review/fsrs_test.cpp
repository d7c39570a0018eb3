// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <cmath>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "onramp/review/fsrs.hpp"
#include "support/catch.hpp"
#include "support/learning_role.hpp"

using namespace onramp::fsrs;

namespace {

const Rating k_ratings[] = {Rating::again, Rating::hard, Rating::good, Rating::easy};
const int k_gaps[] = {0, 1, 2, 5, 10, 30, 100, 365, 3650, 36500};

// States from the least stability to hundreds of years, at every difficulty.
std::vector<MemoryState> many_states() {
    std::vector<MemoryState> states;
    for (double stability = k_least_stability; stability < 2e5; stability *= 3.7) {
        for (double difficulty = 1; difficulty <= 10; difficulty += 0.75) {
            states.push_back({stability, difficulty});
        }
    }
    return states;
}

bool is_legal(const MemoryState& state) {
    return std::isfinite(state.stability) && state.stability >= k_least_stability &&
           state.difficulty >= k_least_difficulty && state.difficulty <= k_most_difficulty;
}

struct Step {
    Rating rating;
    int gap_days;
};

MemoryState after(std::span<const Step> steps) {
    MemoryState state = first_state(steps.front().rating);
    for (const Step& step : steps.subspan(1)) {
        state = next_state(state, step.rating, step.gap_days);
    }
    return state;
}

} // namespace

// py-fsrs 6, tests/test_basic.py, test_memo_state; the Rust library fsrs-rs has the same sequence and numbers.
TEST_CASE("the published sequence of reviews") {
    const Step steps[] = {{Rating::again, 0}, {Rating::good, 0}, {Rating::good, 1},
                          {Rating::good, 3},  {Rating::good, 8}, {Rating::good, 21}};
    const MemoryState state = after(steps);
    CHECK(state.stability == Approx(53.62691).margin(1e-4).epsilon(0));
    CHECK(state.difficulty == Approx(6.3574867).margin(1e-4).epsilon(0));
}

// py-fsrs 6, tests/test_basic.py, test_review_card: each review where the interval before ends, which is
// a few minutes, so the same day, after the first review and the two failures.
TEST_CASE("the published intervals") {
    const int published[] = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
    MemoryState state = first_state(Rating::good);
    for (std::size_t i = 1; i < std::size(published); ++i) {
        state = next_state(state, i == 6 || i == 7 ? Rating::again : Rating::good, published[i - 1]);
        if (published[i] > 0) {
            CHECK(interval_days(state.stability) == published[i]);
        }
    }
}

// The first reviews of FSRS-6 as its implementations publish them: stabilities are w0 to w3.
TEST_CASE("the published first states") {
    const MemoryState states[] = {{0.212, 6.4133}, {1.2931, 5.11217071}, {2.3065, 2.11810397}, {8.2956, 1}};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(first_state(k_ratings[i]).stability == states[i].stability);
        CHECK(first_state(k_ratings[i]).difficulty == Approx(states[i].difficulty).margin(1e-8).epsilon(0));
    }
}

// Days and stabilities of the test of the forgetting curve in fsrs-rs, test_power_forgetting_curve.
TEST_CASE("the published retrievabilities") {
    const double days_and_stability[][2] = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 4}, {5, 2}};
    const double expected[] = {1, .9403443, .9253786, .9185229, .9, .8261359};
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        CHECK(retrievability(days_and_stability[i][0], days_and_stability[i][1]) ==
              Approx(expected[i]).margin(1e-6).epsilon(0));
    }
}

// py-fsrs up to 6.3.1 gives 2.747009589; fsrs-rs, and py-fsrs from 6.3.2 on, give 5.
TEST_CASE("a hard review on the same day may lower stability") {
    CHECK(next_state({5, 5}, Rating::hard, 0).stability == Approx(2.747009589).margin(1e-9).epsilon(0));
    // The next day it raises it.
    CHECK(next_state({5, 5}, Rating::hard, 1).stability > 5);
    // Good and easy never lower it, however long it is already.
    for (const MemoryState& state : many_states()) {
        CHECK(next_state(state, Rating::good, 0).stability >= state.stability);
        CHECK(next_state(state, Rating::easy, 0).stability >= state.stability);
    }
    CHECK(next_state({5000, 5}, Rating::good, 0).stability == 5000);
}

TEST_CASE("retrievability falls from 1 and is 0.9 after the stability") {
    for (double stability = k_least_stability; stability < 1e6; stability *= 2.3) {
        CAPTURE(stability);
        CHECK(retrievability(0, stability) == 1);
        CHECK(retrievability(stability, stability) == Approx(0.9).epsilon(1e-12));
        double before = 1;
        for (double days = stability / 100; days < 40000; days *= 1.5) {
            const double now = retrievability(days, stability);
            CHECK(now < before);
            CHECK(now > 0);
            before = now;
        }
    }
}

TEST_CASE("states stay within their bounds, and better ratings never give less") {
    for (const MemoryState& state : many_states()) {
        for (const int gap : k_gaps) {
            CAPTURE(state.stability, state.difficulty, gap);
            MemoryState worse;
            for (const Rating rating : k_ratings) {
                const MemoryState next = next_state(state, rating, gap);
                CHECK(is_legal(next));
                if (rating == Rating::again) {
                    CHECK(next.stability <= state.stability);
                    CHECK(next.difficulty >= state.difficulty - 0.02); // it reverts to the mean by a thousandth
                } else {
                    CHECK(next.stability >= worse.stability);
                    CHECK(next.difficulty <= worse.difficulty);
                }
                if (gap > 0 && rating != Rating::again) {
                    CHECK(next.stability >= state.stability);
                }
                worse = next;
            }
        }
    }
}

TEST_CASE("long histories of any ratings and gaps stay within bounds") {
    onramp_test::Numbers numbers(5);
    for (int run = 0; run < 200; ++run) {
        MemoryState state = first_state(k_ratings[numbers.below(4)]);
        CHECK(is_legal(state));
        for (int i = 0; i < 100; ++i) {
            const int gap = numbers.below(2) == 0 ? numbers.below(36501) : k_gaps[numbers.below(10)];
            // Some runs hold one rating throughout.
            state = next_state(state, k_ratings[run < 8 ? run % 4 : numbers.below(4)], gap);
            REQUIRE(is_legal(state));
        }
    }
}

TEST_CASE("ten easy reviews at once leave the least difficulty") {
    MemoryState state = first_state(Rating::easy);
    for (int i = 0; i < 9; ++i) {
        state = next_state(state, Rating::easy, 0);
    }
    CHECK(state.difficulty == 1);
    // And a thousand failures the least stability, or more.
    for (int i = 0; i < 1000; ++i) {
        state = next_state(state, Rating::again, 1);
    }
    CHECK(state.stability >= k_least_stability);
    CHECK(state.difficulty > 9.9);
}

TEST_CASE("the interval ends where retrievability has fallen to the retention") {
    for (double stability = 1; stability < 5000; stability *= 1.37) {
        for (const double retention : {0.7, 0.8, 0.9, 0.95, 0.97}) {
            const int days = interval_days(stability, {retention, 1000000});
            CAPTURE(stability, retention, days);
            CHECK(retrievability(days + 0.5, stability) <= Approx(retention));
            if (days > 1) {
                CHECK(retrievability(days - 0.5, stability) >= Approx(retention));
            }
        }
    }
}

TEST_CASE("the interval grows as the retention falls, and keeps to its limits") {
    for (double stability = k_least_stability; stability < 1e7; stability *= 1.9) {
        int before = 0;
        for (int percent = 97; percent >= 70; --percent) {
            const int days = interval_days(stability, {percent / 100.0, 36500});
            CHECK(days >= before);
            CHECK(days >= 1);
            CHECK(days <= 36500);
            before = days;
        }
    }
    CHECK(interval_days(100) == 100);
    CHECK(interval_days(100.4) == 100);
    CHECK(interval_days(100.6) == 101);
    CHECK(interval_days(0.001) == 1);
    CHECK(interval_days(1e12) == 36500);
    CHECK(interval_days(1e300) == 36500);
    CHECK(interval_days(100, {0.9, 30}) == 30);
    CHECK(interval_days(0.001, {0.9, 1}) == 1);
}

TEST_CASE("parameters and rules out of bounds are told") {
    const double not_a_number = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(find_fault(k_default_parameters));
    for (std::size_t i = 0; i < k_parameter_count; ++i) {
        for (const double bad : {-1.0, 101.0, not_a_number, std::numeric_limits<double>::infinity()}) {
            Parameters parameters = k_default_parameters;
            parameters[i] = bad;
            const auto fault = find_fault(parameters);
            REQUIRE(fault);
            CHECK(fault->starts_with("w" + std::to_string(i) + " must be within "));
        }
    }
    CHECK_FALSE(find_fault(IntervalRule{}));
    CHECK_FALSE(find_fault(IntervalRule{0.7, 1}));
    CHECK_FALSE(find_fault(IntervalRule{0.97, 36500}));
    for (const IntervalRule& rule :
         {IntervalRule{0.69, 1}, IntervalRule{0.98, 1}, IntervalRule{not_a_number, 1}, IntervalRule{0.9, 0}}) {
        CHECK(find_fault(rule));
    }
}

// With the bounds themselves as parameters nothing leaves its range either.
TEST_CASE("parameters at their bounds give finite states") {
    const Parameters least = {.001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001,
                              .001, .001, .001, 0,    0, 1,    0,    0,    0, .1};
    const Parameters most = {100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8};
    REQUIRE_FALSE(find_fault(least));
    REQUIRE_FALSE(find_fault(most));
    for (const Parameters& parameters : {least, most}) {
        for (const Rating first : k_ratings) {
            for (const Rating then : k_ratings) {
                for (const int gap : k_gaps) {
                    MemoryState state = first_state(first, parameters);
                    for (int i = 0; i < 50; ++i) {
                        state = next_state(state, then, gap, parameters);
                    }
                    CAPTURE(gap, state.stability, state.difficulty);
                    CHECK(is_legal(state));
                    CHECK(interval_days(state.stability, {}, parameters) >= 1);
                    CHECK(retrievability(36500, state.stability, parameters) > 0);
                }
            }
        }
    }
}
