// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/selection.hpp"

#include "support/catch.hpp"

using namespace onramp;

namespace {

constexpr std::int64_t k_cuts = 100'000;

// Six pieces a-f: a before c and d, b before e, d and e before f.
SelectionProblem six() {
    return {{{2, 3, {}},
             {3, 2, {}},
             {4, 5, {{{0}, 1}}},
             {1, 4, {{{0}, 1}}},
             {2, 3, {{{1}, 1}}},
             {3, 8, {{{3}, 1}, {{4}, 1}}}},
            11};
}

std::string message_of(const SelectionProblem& problem) {
    const auto selection = select_pieces(problem, k_cuts);
    return selection ? std::string() : selection.error().message;
}

} // namespace

TEST_CASE("the selection of the most gain has all that it needs") {
    const auto selection = select_pieces(six(), k_cuts);
    REQUIRE(selection);
    CHECK(selection->taken == std::vector<std::uint32_t>{0, 1, 3, 4, 5});
    CHECK(selection->gain == 20);
    CHECK(selection->minutes == 11);
    CHECK(selection->bound == 20);
    CHECK(selection->proved());
}

TEST_CASE("of several alternatives as many are taken as are wanted") {
    SelectionProblem problem{{{50, 0, {}}, {20, 0, {}}, {30, 1, {}}, {10, 100, {{{0, 1, 2}, 2}}}}, 60};
    auto selection = select_pieces(problem, k_cuts);
    CHECK(selection->taken == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(selection->proved());
    problem.budget = 59;
    selection = select_pieces(problem, k_cuts);
    CHECK(selection->gain == 1);
    CHECK(selection->proved());
    problem.pieces[3].needs[0].at_least = 0; // no need at all
    CHECK(select_pieces(problem, k_cuts)->gain == 101);
}

TEST_CASE("of equal gains the shorter is taken, and nothing that nobody needs") {
    // Either of the first two opens the third; the fourth gains nothing.
    const SelectionProblem problem{{{50, 0, {}}, {20, 0, {}}, {10, 5, {{{0, 1}, 1}}}, {1, 0, {}}}, 1000};
    const auto selection = select_pieces(problem, k_cuts);
    CHECK(selection->taken == std::vector<std::uint32_t>{1, 2});
    CHECK(selection->proved());
    CHECK(selection->shortest);
}

TEST_CASE("pieces that need each other are taken together") {
    const SelectionProblem problem{{{5, 1, {{{1}, 1}}}, {5, 1, {{{0}, 1}}}, {9, 1, {}}}, 10};
    const auto selection = select_pieces(problem, k_cuts);
    CHECK(selection->taken == std::vector<std::uint32_t>{0, 1});
    CHECK(selection->proved());
}

TEST_CASE("nothing to take, nothing that fits, and work without minutes") {
    CHECK(select_pieces({}, k_cuts)->proved());
    CHECK(select_pieces({{{5, 1, {}}}, 4}, k_cuts)->taken.empty());
    CHECK(select_pieces({{{5, 1, {}}}, -1}, k_cuts)->taken.empty());
    const auto free = select_pieces({{{0, 1, {}}, {0, 1, {{{0}, 1}}}, {1, 1, {}}}, 0}, k_cuts);
    CHECK(free->taken == std::vector<std::uint32_t>{0, 1});
    CHECK(free->proved());
}

TEST_CASE("numbers as large as they may be") {
    SelectionProblem problem;
    for (int i = 0; i < 100; ++i) {
        problem.pieces.push_back({k_most_selection_number, k_most_selection_number, {}});
    }
    problem.budget = 50 * k_most_selection_number;
    const auto selection = select_pieces(problem, k_cuts);
    CHECK(selection->gain == 50 * k_most_selection_number);
    CHECK(selection->proved());
}

TEST_CASE("large numbers with choices stay within bounds") {
    SelectionProblem problem;
    for (std::uint32_t i = 0; i < 300; ++i) {
        problem.pieces.push_back({k_most_selection_number - i, k_most_selection_number - 7 * i, {}});
        if (i > 3) {
            problem.pieces.back().needs = {{{i - 1, i - 2, i - 3}, 1 + i % 2}};
        }
    }
    problem.budget = 100 * k_most_selection_number;
    const auto selection = select_pieces(problem, 300);
    CHECK(selection->minutes <= problem.budget);
    CHECK(selection->gain > 90 * k_most_selection_number);
    CHECK(selection->bound >= selection->gain);
    CHECK(selection->bound <= 101 * k_most_selection_number);
}

TEST_CASE("a long chain is selected whole, and too many pieces are refused") {
    constexpr std::uint32_t k_length = 3000;
    SelectionProblem problem;
    for (std::uint32_t i = 0; i < k_length; ++i) {
        problem.pieces.push_back({1, i + 1 == k_length ? 1 : 0, {}});
        if (i > 0) {
            problem.pieces.back().needs = {{{i - 1}, 1}};
        }
    }
    problem.budget = k_length;
    CHECK(select_pieces(problem, 10)->minutes == problem.budget);
    problem.budget -= 1;
    CHECK(select_pieces(problem, 10)->taken.empty());
    problem.pieces.resize(k_most_selection_pieces + 1);
    CHECK(message_of(problem) == "there are 10001 pieces, more than 10000");
}

TEST_CASE("without cuts there is no proof, but an answer") {
    const auto selection = select_pieces(six(), 0);
    CHECK(selection->gain <= selection->bound);
    CHECK(selection->bound >= 20);
}

TEST_CASE("a selection problem that is none is refused") {
    SelectionProblem problem = six();
    problem.pieces[2].needs = {{{2}, 1}};
    CHECK(message_of(problem) == "piece 2: a need names the piece itself, or one that there is not");
    problem.pieces[2].needs = {{{6}, 1}};
    CHECK(message_of(problem) == "piece 2: a need names the piece itself, or one that there is not");
    problem.pieces[2].needs = {{{0, 1, 0}, 1}};
    CHECK(message_of(problem) == "piece 2: a need names a piece twice");
    problem.pieces[2].needs = {{{0, 1}, 3}};
    CHECK(message_of(problem) == "piece 2: a need wants more pieces than it names");
    problem.pieces[2].needs = {};
    problem.pieces[4].gain = -1;
    CHECK(message_of(problem) == "piece 4: minutes and gain are 0 to 1000000000");
    problem.pieces[4].gain = k_most_selection_number + 1;
    CHECK(message_of(problem) == "piece 4: minutes and gain are 0 to 1000000000");
}
