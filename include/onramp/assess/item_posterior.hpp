// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <span>
#include <vector>

#include "onramp/assess/evidence.hpp"
#include "onramp/assess/posterior.hpp"

namespace onramp {

// What an item's answers are read by: the curve of three parameters with its uncertainty, in logits.
struct ItemNumbers {
    double difficulty = 0;
    double difficulty_sd = 0;
    double discrimination = 1;
    double guessing = 0;

    bool operator==(const ItemNumbers&) const = default;
};

// An answer of somebody whose ability is known that far.
struct AbilityAnswer {
    Normal ability; // in all but this answer
    Response response = Response::right;
};

// What answers say of a difficulty: mean and standard deviation of the posterior, for a normal prior and with
// the abilities integrated out. `without_each` is the same without each answer in turn.
struct DifficultyPosterior {
    double mean = 0;
    double sd = 0;
    std::vector<Normal> without_each;
};

// With the discrimination taken as known. Without answers, and where the prior's sd is 0, it is the prior. Integrals
// are sums by the trapezoidal rule, good to 1e-8.
DifficultyPosterior difficulty_posterior(const ItemNumbers& prior, std::span<const AbilityAnswer> answers);

// How far the authors' discriminations may be off: the standard deviation of the log.
inline constexpr double k_log_discrimination_sd = 0.3;

struct ItemPosterior {
    double difficulty = 0; // means
    double difficulty_sd = 0;
    double discrimination = 1;
    double discrimination_sd = 0;
};

// Difficulty and discrimination together: the latter is lognormal about the prior's. Precondition: the prior's
// difficulty_sd > 0, and there are answers.
ItemPosterior item_posterior(const ItemNumbers& prior, std::span<const AbilityAnswer> answers);

} // namespace onramp
