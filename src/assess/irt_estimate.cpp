// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/irt_estimate.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>

namespace onramp::irt {

namespace {

constexpr double k_fewest_cells = 160;
constexpr double k_most_cells = 4000;
constexpr int k_bisections = 60;

// The derivative of what is maximized.
using Slope = std::function<double(double)>;

double falling_zero(const Slope& slope, double low, double high) {
    for (int i = 0; i < k_bisections; ++i) {
        const double middle = (low + high) / 2;
        (slope(middle) > 0 ? low : high) = middle;
    }
    return (low + high) / 2;
}

// Where the function with that slope is highest within the range. The likelihood of the three- and
// four-parameter models can have several maxima: all are found on cells much narrower than an item's
// curve, and their heights compared by Simpson's rule, for Warm's estimate has no closed height.
double highest_point(const Slope& slope, AbilityRange range, double steepest) {
    const double width = range.high - range.low;
    const auto cells =
        static_cast<int>(std::clamp(std::ceil(width * 4 * std::max(5.0, steepest)), k_fewest_cells, k_most_cells));
    const auto height_over = [&](double from, double slope_from, double to, double slope_to) {
        return (to - from) / 6 * (slope_from + 4 * slope((from + to) / 2) + slope_to);
    };
    double best = range.low;
    double best_height = 0;
    double from = range.low;
    double slope_from = slope(from);
    double height = 0;
    for (int cell = 1; cell <= cells; ++cell) {
        const double to = cell == cells ? range.high : range.low + width * cell / cells;
        const double slope_to = slope(to);
        if (slope_from > 0 && slope_to <= 0) {
            const double peak = falling_zero(slope, from, to);
            if (const double found = height + height_over(from, slope_from, peak, 0); found > best_height) {
                best = peak;
                best_height = found;
            }
        }
        height += height_over(from, slope_from, to, slope_to);
        from = to;
        slope_from = slope_to;
    }
    return height > best_height ? range.high : best;
}

double steepest_of(std::span<const Item> items) {
    double steepest = 0;
    for (const Item& item : items) {
        steepest = std::max(steepest, item.a);
    }
    return steepest;
}

double score_of(std::span<const Item> items, std::span<const Answer> answers, double ability) {
    double sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        sum += score(items[i], answers[i], ability);
    }
    return sum;
}

double warm_correction(std::span<const Item> items, double ability) {
    double term = 0;
    for (const Item& item : items) {
        term += warm_term(item, ability);
    }
    const double all = information(items, ability);
    return all > 0 ? term / (2 * all) : 0;
}

Estimate nothing_known(AbilityRange range) {
    return {std::clamp(0.0, range.low, range.high), std::numeric_limits<double>::infinity()};
}

} // namespace

Quadrature even_quadrature(AbilityRange range, std::size_t nodes, EndWeights ends) {
    const double step = (range.high - range.low) / static_cast<double>(nodes - 1);
    Quadrature grid;
    for (std::size_t i = 0; i < nodes; ++i) {
        grid.points.push_back(range.low + static_cast<double>(i) * step);
    }
    grid.weights.assign(nodes, step);
    if (ends == EndWeights::half) {
        grid.weights.front() /= 2;
        grid.weights.back() /= 2;
    }
    return grid;
}

std::vector<double> log_prior_weights(const Quadrature& grid, NormalPrior prior) {
    std::vector<double> logs;
    logs.reserve(grid.points.size());
    const double scale = std::log(prior.deviation * std::sqrt(2 * std::numbers::pi));
    for (std::size_t i = 0; i < grid.points.size(); ++i) {
        const double distance = (grid.points[i] - prior.mean) / prior.deviation;
        logs.push_back(std::log(grid.weights[i]) - distance * distance / 2 - scale);
    }
    return logs;
}

std::string_view estimator_name(Estimator estimator) {
    switch (estimator) {
    case Estimator::ml:
        return "ml";
    case Estimator::map:
        return "map";
    case Estimator::wle:
        return "wle";
    case Estimator::eap:
        break;
    }
    return "eap";
}

double standard_error_at(std::span<const Item> items, double ability) {
    return 1 / std::sqrt(information(items, ability));
}

Estimate estimate_ml(std::span<const Item> items, std::span<const Answer> answers, AbilityRange range) {
    if (items.empty()) {
        return nothing_known(range);
    }
    const double ability =
        highest_point([&](double at) { return score_of(items, answers, at); }, range, steepest_of(items));
    return {ability, standard_error_at(items, ability)};
}

Estimate estimate_map(std::span<const Item> items, std::span<const Answer> answers, NormalPrior prior,
                      AbilityRange range) {
    const double precision = 1 / (prior.deviation * prior.deviation);
    const double ability =
        highest_point([&](double at) { return score_of(items, answers, at) + (prior.mean - at) * precision; }, range,
                      std::max(steepest_of(items), 1 / prior.deviation));
    return {ability, 1 / std::sqrt(information(items, ability) + precision)};
}

Estimate estimate_wle(std::span<const Item> items, std::span<const Answer> answers, AbilityRange range) {
    if (items.empty()) {
        return nothing_known(range);
    }
    const double ability =
        highest_point([&](double at) { return score_of(items, answers, at) + warm_correction(items, at); }, range,
                      steepest_of(items));
    return {ability, standard_error_at(items, ability)};
}

Estimate weighted_mean(std::span<const double> points, std::span<const double> log_weights) {
    const auto highest = std::max_element(log_weights.begin(), log_weights.end());
    // About the heaviest point, so that the variance keeps its digits in one pass.
    const double origin = points[static_cast<std::size_t>(highest - log_weights.begin())];
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double weight = std::exp(log_weights[i] - *highest);
        const double distance = points[i] - origin;
        sum += weight;
        mean += weight * distance;
        square += weight * distance * distance;
    }
    mean /= sum;
    return {origin + mean, std::sqrt(std::max(0.0, square / sum - mean * mean))};
}

Estimate estimate_eap(std::span<const Item> items, std::span<const Answer> answers, NormalPrior prior,
                      const Quadrature& grid) {
    std::vector<double> logs = log_prior_weights(grid, prior);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        logs[i] += log_likelihood(items, answers, grid.points[i]);
    }
    return weighted_mean(grid.points, logs);
}

Estimate estimate_ability(Estimator estimator, std::span<const Item> items, std::span<const Answer> answers,
                          const EstimateSettings& settings) {
    switch (estimator) {
    case Estimator::ml:
        return estimate_ml(items, answers, settings.range);
    case Estimator::map:
        return estimate_map(items, answers, settings.prior, settings.range);
    case Estimator::wle:
        return estimate_wle(items, answers, settings.range);
    case Estimator::eap:
        break;
    }
    return estimate_eap(items, answers, settings.prior, settings.grid);
}

} // namespace onramp::irt
