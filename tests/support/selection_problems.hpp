// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

#include "onramp/path/selection.hpp"

namespace onramp_test {

struct SelectionShape {
    std::size_t pieces = 10;
    int choices_in_ten = 2; // pieces with a need of some of several
    int most_minutes = 600;
    int most_gain = 100;
};

// Pieces whose needs stand before them; the budget is any part of all minutes. The same seed gives the same one.
inline onramp::SelectionProblem random_selection(std::uint32_t seed, const SelectionShape& shape) {
    std::mt19937 source(seed);
    const auto below = [&](std::size_t most) { return static_cast<std::size_t>(source() % most); };
    onramp::SelectionProblem problem;
    std::int64_t minutes = 0;
    for (std::size_t i = 0; i < shape.pieces; ++i) {
        onramp::SelectionPiece piece;
        piece.minutes = 1 + static_cast<std::int64_t>(below(static_cast<std::size_t>(shape.most_minutes)));
        piece.gain = static_cast<std::int64_t>(below(static_cast<std::size_t>(shape.most_gain) + 1));
        minutes += piece.minutes;
        for (std::size_t more = i == 0 ? 0 : below(3); more > 0; --more) {
            piece.needs.push_back({{static_cast<std::uint32_t>(below(i))}, 1});
        }
        if (i > 2 && below(10) < static_cast<std::size_t>(shape.choices_in_ten)) {
            std::vector<std::uint32_t> others(i);
            std::iota(others.begin(), others.end(), 0U);
            std::shuffle(others.begin(), others.end(), source);
            others.resize(std::min<std::size_t>(i, 2 + below(3)));
            piece.needs.push_back({others, 1 + below(others.size())});
        }
        problem.pieces.push_back(std::move(piece));
    }
    problem.budget = static_cast<std::int64_t>(below(static_cast<std::size_t>(minutes) + 1));
    return problem;
}

} // namespace onramp_test
