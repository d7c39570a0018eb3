// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "onramp/assess/irt_estimate.hpp"
#include "onramp/assess/irt_model.hpp"
#include "onramp/base/result.hpp"

namespace onramp::irt {

// How many people gave these answers, one an item.
struct AnswerPattern {
    std::vector<Answer> answers;
    double count = 1;
};

// `rasch`: a is 1 for every item; `two_parameter`: every item has its own a, which the data may make
// negative.
enum class FitModel : std::uint8_t { rasch, two_parameter };

struct Fit {
    std::vector<Item> items;
    double log_likelihood = 0; // of all people
};

// Points and weights (they sum to 1) for the mean of a function of a standard normal ability:
// Gauss-Hermite in the probabilists' form. Precondition: nodes >= 1.
Quadrature hermite_quadrature(std::size_t nodes);

// The same on an even grid: weights in proportion to the density.
Quadrature normal_quadrature(AbilityRange range, std::size_t nodes);

// Item parameters by marginal maximum likelihood (Bock & Aitkin 1981, EM) for people whose abilities
// are standard normal, given as the quadrature. Fails (invalid) without patterns or items, where patterns differ
// in length or have a count of 0 or less, where everyone answered an item alike, and where the
// parameters run away (the data hold no maximum).
Result<Fit> fit_items(std::span<const AnswerPattern> patterns, FitModel model, const Quadrature& population);

} // namespace onramp::irt
