// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

#include "onramp/base/matrix.hpp"

namespace onramp {

// Abilities as far as they are known: jointly normal, in logits.
struct Belief {
    std::vector<double> mean;
    Matrix covariance;

    bool operator==(const Belief&) const = default;
};

// A weighted sum of abilities.
struct Direction {
    struct Part {
        std::uint32_t ability = 0;
        double weight = 1;
        auto operator<=>(const Part&) const = default; // NOLINT(modernize-use-nullptr): the check means generated code
    };
    std::vector<Part> parts; // by ability, each once

    auto operator<=>(const Direction&) const = default; // NOLINT(modernize-use-nullptr): the check means generated code
};

// The chance of "yes" at ability x: lower + (upper - lower) / (1 + exp(-slope (x - at))). The four-parameter
// logistic model (Barton & Lord 1981); upper 1 makes it Birnbaum's of three parameters.
struct ResponseCurve {
    double slope = 1;
    double at = 0;
    double lower = 0;
    double upper = 1;

    double chance(double ability) const;

    // The curve as it is where `at` is only known give or take `sd`: flatter, by the normal approximation of
    // the logistic (MacKay 1992, "The evidence framework applied to classification networks", eq. 11).
    ResponseCurve blurred(double sd) const;

    auto
    operator<=>(const ResponseCurve&) const = default; // NOLINT(modernize-use-nullptr): the check means generated code
};

// Something seen of one direction: a "yes" or "no" on a curve, or that its value, seen with normal noise,
// is in an interval.
struct Observation {
    enum class Kind : std::uint8_t { yes, no, interval };

    Direction of;
    Kind kind = Kind::yes;
    ResponseCurve curve;                                   // of yes and no
    double low = -std::numeric_limits<double>::infinity(); // of an interval
    double high = std::numeric_limits<double>::infinity();
    double noise = 1; // standard deviation, above 0

    // The chance of seeing this where the direction has that value.
    double likelihood(double value) const;

    auto
    operator<=>(const Observation&) const = default; // NOLINT(modernize-use-nullptr): the check means generated code
};

// What is believed after all the observations, by expectation propagation (Minka 2001) with moments by
// quadrature, exact where all are of one direction. It does not depend on their order, bit for bit. The
// covariance is positive definite wherever the prior's is: an update that would break that is left out (the
// likelihood of a right answer that may be guessed is not log-concave). Costs grow with the cube of the number of
// different directions.
Belief posterior_of(const Belief& prior, std::vector<Observation> observations);

// A normal variable.
struct Normal {
    double mean = 0;
    double variance = 1;

    bool operator==(const Normal&) const = default;
};

// Of each observation in turn, what all the others say of its direction. The sites of the other directions are
// those that were found with it: the cavities of expectation propagation stand for leaving it out (Opper &
// Winther 2000, Neural Computation 12:2655-2684).
std::vector<Normal> leave_one_out(const Belief& prior, const std::vector<Observation>& observations);

// Mean and variance of what a normal variable is after one observation of it. `mass` is the chance of the
// observation. Precondition: variance > 0.
struct Moments {
    double mass = 0;
    double mean = 0;
    double variance = 0;
};
Moments moments_after(const Observation& observation, double mean, double variance);

// Mean and variance of a direction.
double mean_of(const Belief& belief, const Direction& direction);
double variance_of(const Belief& belief, const Direction& direction);

double normal_cdf(double z);
inline constexpr double k_z_of_90_percent = 1.6448536269514722; // 5 % are above

} // namespace onramp
