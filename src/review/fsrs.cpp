// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/review/fsrs.hpp"

#include <algorithm>
#include <cmath>

#include "base/format.hpp"

namespace onramp::fsrs {

namespace {

constexpr double k_least_retention = 0.7;
constexpr double k_most_retention = 0.97;
constexpr double k_retention_at_stability = 0.9;

constexpr Parameters k_least_parameters = {0.001, 0.001, 0.001, 0.001, 1, 0.001, 0.001, 0.001, 0, 0,  0.001,
                                           0.001, 0.001, 0.001, 0,     0, 1,     0,     0,     0, 0.1};
constexpr Parameters k_most_parameters = {100, 100,  100, 100, 10, 4, 4, 0.75, 4.5, 0.8, 3.5,
                                          5,   0.25, 0.9, 4,   1,  6, 2, 2,    0.8, 0.8};

double clamp_difficulty(double difficulty) {
    return std::clamp(difficulty, k_least_difficulty, k_most_difficulty);
}

double clamp_stability(double stability) {
    return std::max(stability, k_least_stability);
}

double first_difficulty(Rating rating, const Parameters& w) {
    return w[4] - std::exp(w[5] * (static_cast<int>(rating) - 1)) + 1;
}

// The curve is (1 + scale days / stability)^-w20.
double curve_scale(const Parameters& w) {
    return std::pow(k_retention_at_stability, -1 / w[20]) - 1;
}

double next_difficulty(double difficulty, Rating rating, const Parameters& w) {
    const double change = -w[6] * (static_cast<int>(rating) - 3);
    const double damped = difficulty + (k_most_difficulty - difficulty) * change / 9;
    // It reverts to a mean that may lie below 1, where no difficulty is.
    return clamp_difficulty(w[7] * first_difficulty(Rating::easy, w) + (1 - w[7]) * damped);
}

double stability_on_the_same_day(double stability, Rating rating, const Parameters& w) {
    const double factor = std::exp(w[17] * (static_cast<int>(rating) - 3 + w[18])) * std::pow(stability, -w[19]);
    return stability * (rating >= Rating::good ? std::max(factor, 1.0) : factor);
}

double stability_when_forgotten(const MemoryState& state, double recall, const Parameters& w) {
    const double by_history = w[11] * std::pow(state.difficulty, -w[12]) * (std::pow(state.stability + 1, w[13]) - 1) *
                              std::exp((1 - recall) * w[14]);
    const double by_last = state.stability / std::exp(w[17] * w[18]);
    return std::min(by_history, by_last);
}

double stability_when_recalled(const MemoryState& state, Rating rating, double recall, const Parameters& w) {
    const double penalty = rating == Rating::hard ? w[15] : 1;
    const double bonus = rating == Rating::easy ? w[16] : 1;
    return state.stability * (1 + std::exp(w[8]) * (11 - state.difficulty) * std::pow(state.stability, -w[9]) *
                                      std::expm1((1 - recall) * w[10]) * penalty * bonus);
}

double next_stability(const MemoryState& state, Rating rating, int gap_days, const Parameters& w) {
    if (gap_days == 0) {
        return stability_on_the_same_day(state.stability, rating, w);
    }
    const double recall = retrievability(gap_days, state.stability, w);
    return rating == Rating::again ? stability_when_forgotten(state, recall, w)
                                   : stability_when_recalled(state, rating, recall, w);
}

} // namespace

std::optional<std::string> find_fault(const Parameters& parameters) {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (!(parameters[i] >= k_least_parameters[i] && parameters[i] <= k_most_parameters[i])) {
            return format("w{} must be within {} and {}", i, k_least_parameters[i], k_most_parameters[i]);
        }
    }
    return std::nullopt;
}

std::optional<std::string> find_fault(const IntervalRule& rule) {
    if (!(rule.retention >= k_least_retention && rule.retention <= k_most_retention)) {
        return format("the retention must be within {} and {}", k_least_retention, k_most_retention);
    }
    if (rule.most_days < 1) {
        return "the longest interval must be 1 day or more";
    }
    return std::nullopt;
}

MemoryState first_state(Rating rating, const Parameters& parameters) {
    return {clamp_stability(parameters[static_cast<std::size_t>(rating) - 1]),
            clamp_difficulty(first_difficulty(rating, parameters))};
}

double retrievability(double days, double stability, const Parameters& parameters) {
    return std::pow(1 + curve_scale(parameters) * days / stability, -parameters[20]);
}

MemoryState next_state(const MemoryState& state, Rating rating, int gap_days, const Parameters& parameters) {
    return {clamp_stability(next_stability(state, rating, gap_days, parameters)),
            next_difficulty(state.difficulty, rating, parameters)};
}

int interval_days(double stability, const IntervalRule& rule, const Parameters& parameters) {
    const double days = stability / curve_scale(parameters) * (std::pow(rule.retention, -1 / parameters[20]) - 1);
    return static_cast<int>(std::clamp(std::nearbyint(days), 1.0, static_cast<double>(rule.most_days)));
}

} // namespace onramp::fsrs
