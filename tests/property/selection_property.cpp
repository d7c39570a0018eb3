// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <rapidcheck.h>

#include "onramp/path/selection.hpp"
#include "support/catch.hpp"
#include "support/property.hpp"
#include "support/selection_problems.hpp"

using namespace onramp;

namespace {

constexpr std::int64_t k_enough_cuts = 1'000'000;

bool has_needs(const SelectionPiece& piece, std::uint32_t taken) {
    return std::all_of(piece.needs.begin(), piece.needs.end(), [&](const SelectionNeed& need) {
        std::size_t have = 0;
        for (const std::uint32_t each : need.of) {
            have += taken >> each & 1U;
        }
        return have >= need.at_least;
    });
}

// The most gain there is, and the fewest minutes for it (negative), by trying every set in which each piece has its
// needs before it.
std::pair<std::int64_t, std::int64_t> best_of(const SelectionProblem& problem, std::size_t piece, std::uint32_t taken,
                                              std::int64_t room) {
    if (piece == problem.pieces.size()) {
        return {0, 0};
    }
    const SelectionPiece& each = problem.pieces[piece];
    auto best = best_of(problem, piece + 1, taken, room);
    if (each.minutes <= room && has_needs(each, taken)) {
        const auto [gain, minutes] = best_of(problem, piece + 1, taken | 1U << piece, room - each.minutes);
        best = std::max(best, std::pair(gain + each.gain, minutes - each.minutes));
    }
    return best;
}

// That the answer is a set of that gain within the budget, with all needs.
bool is_sound(const SelectionProblem& problem, const Selection& selection) {
    std::vector<bool> taken(problem.pieces.size());
    std::int64_t gain = 0;
    std::int64_t minutes = 0;
    for (const std::uint32_t each : selection.taken) {
        taken[each] = true;
        gain += problem.pieces[each].gain;
        minutes += problem.pieces[each].minutes;
    }
    for (const std::uint32_t each : selection.taken) {
        for (const SelectionNeed& need : problem.pieces[each].needs) {
            if (static_cast<std::size_t>(std::count_if(need.of.begin(), need.of.end(), [&](std::uint32_t other) {
                    return taken[other];
                })) < need.at_least) {
                return false;
            }
        }
    }
    return gain == selection.gain && minutes == selection.minutes && minutes <= problem.budget &&
           gain <= selection.bound;
}

std::uint32_t any_seed() {
    return *rc::gen::resize(100, rc::gen::arbitrary<std::uint32_t>());
}

} // namespace

TEST_CASE("1,000 selections of up to 18 pieces are the best there are") {
    int shortest = 0;
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        onramp_test::SelectionShape shape{1 + seed % 18, static_cast<int>(seed % 4), seed % 2 == 0 ? 9 : 600,
                                          seed % 3 == 0 ? 5 : 300};
        const SelectionProblem problem = onramp_test::random_selection(seed, shape);
        const auto selection = select_pieces(problem, k_enough_cuts);
        INFO(seed);
        REQUIRE(selection);
        REQUIRE(is_sound(problem, *selection));
        REQUIRE(selection->proved());
        const auto [gain, minutes] = best_of(problem, 0, 0, problem.budget);
        REQUIRE(selection->gain == gain);
        REQUIRE(selection->minutes >= -minutes);
        REQUIRE((selection->minutes == -minutes || !selection->shortest));
        shortest += selection->shortest ? 1 : 0;
    }
    CHECK(shortest > 950); // the others ran out of cuts for the minutes
}

TEST_CASE("more minutes never gain less, and few cuts never claim more than is true") {
    CHECK(onramp_test::holds([] {
        SelectionProblem problem = onramp_test::random_selection(any_seed(), {25});
        const auto selection = select_pieces(problem, k_enough_cuts);
        RC_ASSERT(is_sound(problem, *selection));
        RC_ASSERT(selection->proved());
        const auto hurried = select_pieces(problem, *rc::gen::inRange(0, 20));
        RC_ASSERT(is_sound(problem, *hurried));
        RC_ASSERT(hurried->gain <= selection->gain);
        RC_ASSERT(hurried->bound >= selection->gain);
        problem.budget += *rc::gen::inRange(0, 500);
        RC_ASSERT(select_pieces(problem, k_enough_cuts)->gain >= selection->gain);
    }));
}

TEST_CASE("large selections have a stated gap and are the same every time") {
    CHECK(onramp_test::holds([] {
        const SelectionProblem problem = onramp_test::random_selection(any_seed(), {120});
        const auto selection = select_pieces(problem, 400);
        RC_ASSERT(is_sound(problem, *selection));
        const auto again = select_pieces(problem, 400);
        RC_ASSERT(again->taken == selection->taken);
        RC_ASSERT(again->bound == selection->bound);
    }));
}
