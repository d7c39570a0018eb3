// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "onramp/assess/irt_model.hpp"

namespace onramp::irt {

struct NormalPrior {
    double mean = 0;
    double deviation = 1; // more than 0
};

struct AbilityRange {
    double low = -4;
    double high = 4; // more than low
};

// Points and what each counts in a sum that stands for an integral.
struct Quadrature {
    std::vector<double> points; // ascending
    std::vector<double> weights;
};

// How the first and the last point count: half is the trapezoidal rule, whole a plain sum.
enum class EndWeights : std::uint8_t { half, whole };

// `nodes` points evenly spaced over the range, both ends included, each counting the distance between
// two; by default that of catR's integrate.catR and its parInt = c(-4, 4, 33). Precondition: nodes >= 2.
Quadrature even_quadrature(AbilityRange range = {}, std::size_t nodes = 33, EndWeights ends = EndWeights::half);

// The natural logarithm of each weight times the density of the prior at its point.
std::vector<double> log_prior_weights(const Quadrature& grid, NormalPrior prior);

struct Estimate {
    double ability = 0;
    double standard_error = 0; // infinity where nothing is known
};

// Maximum likelihood (ml), posterior mode (map) and mean (eap) under a normal prior, and the weighted
// likelihood of Warm (1989) (wle).
enum class Estimator : std::uint8_t { ml, map, eap, wle };
std::string_view estimator_name(Estimator estimator); // "ml", "map", "eap", "wle"

struct EstimateSettings {
    NormalPrior prior;                   // map, eap
    AbilityRange range;                  // ml, map, wle: none is outside
    Quadrature grid = even_quadrature(); // eap
};

// From one answer an item, in any number: the highest of several maxima within the range, an end of it
// where there is none inside (all right, all wrong); without answers the ability nearest 0. Standard
// errors as semTheta and eapSem of catR 3.17: 1 / sqrt(information) for ml and wle, with 1 / deviation^2
// added to the information for map, the posterior's deviation for eap (Magis & Raiche 2012, JSS 48(8)).
Estimate estimate_ml(std::span<const Item> items, std::span<const Answer> answers, AbilityRange range = {});
Estimate estimate_map(std::span<const Item> items, std::span<const Answer> answers, NormalPrior prior = {},
                      AbilityRange range = {});
Estimate estimate_wle(std::span<const Item> items, std::span<const Answer> answers, AbilityRange range = {});
Estimate estimate_eap(std::span<const Item> items, std::span<const Answer> answers, NormalPrior prior = {},
                      const Quadrature& grid = even_quadrature());
Estimate estimate_ability(Estimator estimator, std::span<const Item> items, std::span<const Answer> answers,
                          const EstimateSettings& settings = {});

// Mean and standard deviation of the points, each of the weight whose logarithm is given (up to a
// common constant). Precondition: one weight a point, at least one of them not 0.
Estimate weighted_mean(std::span<const double> points, std::span<const double> log_weights);

// 1 / sqrt(information): the standard error of ml at an ability; infinity without information.
double standard_error_at(std::span<const Item> items, double ability);

} // namespace onramp::irt
