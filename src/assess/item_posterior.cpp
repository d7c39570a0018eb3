// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/item_posterior.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

#include "onramp/assess/ability_model.hpp"

namespace onramp {

namespace {

using Values = std::vector<double>;

constexpr double k_far = 40; // nats below the top: what is farther does not count

struct Range {
    double low = 0;
    double high = 0;

    Values points(std::size_t count) const {
        Values points(count);
        for (std::size_t i = 0; i < count; ++i) {
            points[i] = low + (high - low) * static_cast<double>(i) / static_cast<double>(count - 1);
        }
        return points;
    }
};

// The mean of the logistic curve over a normal ability, by the trapezoidal rule: its poles are at least two
// standard deviations away for the slopes and abilities that there are.
class MeanLogistic {
public:
    MeanLogistic() {
        double sum = 0;
        for (std::size_t i = 0; i < k_nodes; ++i) {
            m_z[i] = (static_cast<double>(i) - (k_nodes - 1) / 2.0) * k_step;
            m_weights[i] = std::exp(-m_z[i] * m_z[i] / 2);
            sum += m_weights[i];
        }
        for (double& weight : m_weights) {
            weight /= sum;
        }
    }

    // At each difficulty.
    void values(const Normal& ability, double slope, const Values& difficulties, Values& means) const {
        std::array<double, k_nodes> below; // exp(slope (d - ability)) is a product
        const double sd = std::sqrt(ability.variance);
        const double center = difficulties[difficulties.size() / 2];
        for (std::size_t i = 0; i < k_nodes; ++i) {
            below[i] = bounded_exp(-slope * (ability.mean + sd * m_z[i] - center));
        }
        means.resize(difficulties.size());
        for (std::size_t at = 0; at < difficulties.size(); ++at) {
            const double factor = bounded_exp(slope * (difficulties[at] - center));
            double sum = 0;
            for (std::size_t i = 0; i < k_nodes; ++i) {
                sum += m_weights[i] / (1 + below[i] * factor);
            }
            means[at] = sum;
        }
    }

private:
    static double bounded_exp(double power) {
        constexpr double k_most = 300; // so that products stay finite
        return std::exp(std::clamp(power, -k_most, k_most));
    }

    static constexpr std::size_t k_nodes = 49;
    static constexpr double k_step = 1.0 / 3;

    std::array<double, k_nodes> m_z{};
    std::array<double, k_nodes> m_weights{};
};

// Adds the log of the chance of each answer at each difficulty; with `rows` each answer's own is kept.
void add_log_likelihood(const ItemNumbers& item, double slope, std::span<const AbilityAnswer> answers,
                        const Values& difficulties, Values& sums, std::vector<Values>* rows = nullptr) {
    static const MeanLogistic k_mean_logistic;
    QuizAnswer shown;
    shown.guessing = item.guessing;
    const ResponseCurve curve = curve_of(shown);
    Values means;
    for (const AbilityAnswer& answer : answers) {
        const Observation seen = observation_of(curve, 0, answer.response, false, {});
        const double height = seen.curve.upper - seen.curve.lower;
        const bool yes = seen.kind == Observation::Kind::yes;
        const double none = yes ? seen.curve.lower : 1 - seen.curve.lower;
        k_mean_logistic.values(answer.ability, slope, difficulties, means);
        for (std::size_t at = 0; at < means.size(); ++at) {
            means[at] = std::log(none + (yes ? height : -height) * means[at]);
            sums[at] += means[at];
        }
        if (rows != nullptr) {
            rows->push_back(means);
        }
    }
}

double log_normal_density(double x, double mean, double sd) {
    const double z = (x - mean) / sd;
    return -z * z / 2;
}

// The indices between which the values are within reach of the greatest.
std::pair<std::size_t, std::size_t> bulk_of(const Values& values, double far) {
    const double least = *std::max_element(values.begin(), values.end()) - far;
    const auto counts = [&](double value) { return value > least; };
    const auto first = std::find_if(values.begin(), values.end(), counts);
    const auto last = std::find_if(values.rbegin(), values.rend(), counts);
    return {static_cast<std::size_t>(first - values.begin()), static_cast<std::size_t>(values.rend() - last) - 1};
}

// The range without what is out of reach, given the values at its points; whether that was most of it.
bool shrink(Range& range, const Values& points, const Values& values, double far = k_far) {
    const auto [first, last] = bulk_of(values, far);
    range.low = points[first == 0 ? 0 : first - 1];
    range.high = points[std::min(last + 1, points.size() - 1)];
    return 2 * (last - first) < points.size();
}

Normal moments(const Values& points, const Values& logs) {
    const double most = *std::max_element(logs.begin(), logs.end());
    const double center = points[points.size() / 2];
    double mass = 0;
    double one = 0;
    double two = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double weight = std::exp(logs[i] - most);
        const double off = points[i] - center;
        mass += weight;
        one += weight * off;
        two += weight * off * off;
    }
    const double mean = one / mass;
    return {center + mean, std::max(0.0, two / mass - mean * mean)};
}

// Wide enough for a prior that is far off.
Range widest(const ItemNumbers& prior) {
    constexpr double k_sds = 10;
    constexpr double k_logits = 15;
    return {std::min(prior.difficulty - k_sds * prior.difficulty_sd, -k_logits),
            std::max(prior.difficulty + k_sds * prior.difficulty_sd, k_logits)};
}

constexpr int k_most_rounds = 20;

} // namespace

DifficultyPosterior difficulty_posterior(const ItemNumbers& prior, std::span<const AbilityAnswer> answers) {
    constexpr std::size_t k_coarse = 33;
    constexpr std::size_t k_fine = 121;
    DifficultyPosterior posterior{prior.difficulty, prior.difficulty_sd, {}};
    if (answers.empty() || !(prior.difficulty_sd > 0)) {
        posterior.without_each.assign(answers.size(), {prior.difficulty, prior.difficulty_sd * prior.difficulty_sd});
        return posterior;
    }
    const auto logs_at = [&](const Values& points, std::vector<Values>* rows) {
        Values logs(points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            logs[i] = log_normal_density(points[i], prior.difficulty, prior.difficulty_sd);
        }
        add_log_likelihood(prior, prior.discrimination, answers, points, logs, rows);
        return logs;
    };
    Range range = widest(prior);
    for (int round = 0; round < k_most_rounds; ++round) {
        const Values points = range.points(k_coarse);
        if (!shrink(range, points, logs_at(points, nullptr))) {
            break;
        }
    }
    const Values points = range.points(k_fine);
    std::vector<Values> rows;
    const Values logs = logs_at(points, &rows);
    const Normal all = moments(points, logs);
    posterior.mean = all.mean;
    posterior.sd = std::sqrt(all.variance);
    posterior.without_each.reserve(rows.size());
    Values rest(points.size());
    for (const Values& row : rows) {
        std::transform(logs.begin(), logs.end(), row.begin(), rest.begin(), std::minus<>());
        posterior.without_each.push_back(moments(points, rest));
    }
    return posterior;
}

ItemPosterior item_posterior(const ItemNumbers& prior, std::span<const AbilityAnswer> answers) {
    constexpr std::size_t k_coarse = 17;
    constexpr std::size_t k_fine = 49;
    constexpr double k_sds = 10;
    Range difficulties = widest(prior);
    Range log_slopes{std::log(prior.discrimination) - k_sds * k_log_discrimination_sd,
                     std::log(prior.discrimination) + k_sds * k_log_discrimination_sd};
    // One row of difficulties for each discrimination.
    const auto logs_at = [&](const Values& points, const Values& log_points) {
        std::vector<Values> grid;
        for (const double log_slope : log_points) {
            Values& logs = grid.emplace_back(points.size());
            const double of_slope =
                log_normal_density(log_slope, std::log(prior.discrimination), k_log_discrimination_sd);
            for (std::size_t i = 0; i < points.size(); ++i) {
                logs[i] = of_slope + log_normal_density(points[i], prior.difficulty, prior.difficulty_sd);
            }
            add_log_likelihood(prior, std::exp(log_slope), answers, points, logs);
        }
        return grid;
    };
    double coarseness = 0.3 * static_cast<double>(answers.size());
    for (int round = 0; round < k_most_rounds; ++round) {
        // On a coarse grid the best discrimination is that of the best difficulty there, not of the best at all.
        const bool coarse = coarseness > 1;
        const double far = coarse ? k_far + coarseness : k_far;
        coarseness /= 4;
        const Values points = difficulties.points(k_coarse);
        const Values log_points = log_slopes.points(k_coarse);
        const std::vector<Values> grid = logs_at(points, log_points);
        Values of_point = grid.front();
        Values of_log_point(k_coarse);
        for (std::size_t a = 0; a < k_coarse; ++a) {
            of_log_point[a] = *std::max_element(grid[a].begin(), grid[a].end());
            for (std::size_t i = 0; i < k_coarse; ++i) {
                of_point[i] = std::max(of_point[i], grid[a][i]);
            }
        }
        const bool shrank = shrink(difficulties, points, of_point, far);
        if (!shrink(log_slopes, log_points, of_log_point, far) && !shrank && !coarse) {
            break;
        }
    }
    const Values points = difficulties.points(k_fine);
    const Values log_points = log_slopes.points(k_fine);
    Values all_points;
    Values all_slopes;
    Values all_logs;
    for (std::size_t a = 0; const Values& logs : logs_at(points, log_points)) {
        all_points.insert(all_points.end(), points.begin(), points.end());
        all_slopes.insert(all_slopes.end(), points.size(), std::exp(log_points[a]));
        all_logs.insert(all_logs.end(), logs.begin(), logs.end());
        ++a;
    }
    const Normal difficulty = moments(all_points, all_logs);
    const Normal discrimination = moments(all_slopes, all_logs);
    return {difficulty.mean, std::sqrt(difficulty.variance), discrimination.mean, std::sqrt(discrimination.variance)};
}

} // namespace onramp
