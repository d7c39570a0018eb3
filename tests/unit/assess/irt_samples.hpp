// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>
#include <vector>

#include "onramp/assess/irt_model.hpp"
#include "support/learning_role.hpp"

namespace onramp_test {

// "101": right, wrong, right.
inline std::vector<onramp::irt::Answer> answers_of(std::string_view digits) {
    std::vector<onramp::irt::Answer> answers;
    for (const char digit : digits) {
        answers.push_back(digit == '1' ? onramp::irt::Answer::right : onramp::irt::Answer::wrong);
    }
    return answers;
}

// The four-parameter items of the tests of the Python package adaptivetesting, whose expected numbers
// are those of catR: with the answers 0 1 0, and the standard error of the three at ability 0.
inline std::vector<onramp::irt::Item> four_parameter_items() {
    return {{1.32, -0.63, 0.17, 0.87}, {1.07, 0.18, 0.10, 0.93}, {0.84, -0.84, 0.19, 1}};
}

// A number between low and high, in a thousand steps.
inline double between(Numbers& numbers, double low, double high) {
    return low + (high - low) * numbers.below(1001) / 1000;
}

enum class Asymptotes { none, lower, both };

inline std::vector<onramp::irt::Item> random_items(Numbers& numbers, int count, Asymptotes asymptotes) {
    std::vector<onramp::irt::Item> items;
    for (int i = 0; i < count; ++i) {
        const double a = between(numbers, 0.3, 3);
        const double b = between(numbers, -3.5, 3.5);
        const double c = asymptotes == Asymptotes::none ? 0 : between(numbers, 0, 0.35);
        items.push_back({a, b, c, asymptotes == Asymptotes::both ? between(numbers, 0.8, 1) : 1});
    }
    return items;
}

inline std::vector<onramp::irt::Answer> random_answers(Numbers& numbers, int count) {
    std::vector<onramp::irt::Answer> answers;
    for (int i = 0; i < count; ++i) {
        answers.push_back(numbers.below(2) == 0 ? onramp::irt::Answer::wrong : onramp::irt::Answer::right);
    }
    return answers;
}

} // namespace onramp_test
