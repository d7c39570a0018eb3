// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/posterior.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

namespace onramp {

namespace {

// Nodes of the trapezoidal rule over a standard normal, which on a smooth integrand that vanishes at both
// ends converges faster than any power of the step (Trefethen & Weideman 2014).
template <int k_half_nodes>
class NormalNodes {
public:
    static constexpr std::size_t k_count = 2 * k_half_nodes + 1;
    using Values = std::array<double, k_count>;

    NormalNodes() {
        constexpr double k_reach = 8; // standard deviations
        constexpr double k_step = k_reach / k_half_nodes;
        for (std::size_t i = 0; i < k_count; ++i) {
            m_z[i] = (static_cast<double>(i) - k_half_nodes) * k_step;
            m_weights[i] = std::exp(-m_z[i] * m_z[i] / 2) * k_step * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
        }
    }

    // Mean and variance after all of them but one; `mass` is right for one alone. What has no chance at any node says
    // nothing.
    Moments after(const Observation* first, const Observation* last, double mean, double variance,
                  const Observation* left_out = nullptr) const {
        constexpr double k_small = 1e-100;
        const double sd = std::sqrt(variance);
        Values product = m_weights;
        bool any = false;
        for (const Observation* each = first; each != last; ++each) {
            if (each == left_out) {
                continue;
            }
            Values with = product;
            double most = 0;
            for (std::size_t i = 0; i < k_count; ++i) {
                with[i] *= each->likelihood(mean + sd * m_z[i]);
                most = std::max(most, with[i]);
            }
            if (!(most > 0)) {
                continue;
            }
            any = true;
            product = with;
            if (most < k_small && last - first > 1) { // so that a hundred of them do not come to 0
                std::for_each(product.begin(), product.end(), [&](double& weight) { weight /= most; });
            }
        }
        if (!any) {
            return {};
        }
        double mass = 0;
        double one = 0;
        double two = 0;
        for (std::size_t i = 0; i < k_count; ++i) {
            mass += product[i];
            one += product[i] * m_z[i];
            two += product[i] * m_z[i] * m_z[i];
        }
        const double shift = one / mass;
        return {mass, mean + sd * shift, variance * (two / mass - shift * shift)};
    }

private:
    Values m_z{};
    Values m_weights{};
};

const NormalNodes<30>& nodes_for_one() {
    static const NormalNodes<30> k_nodes;
    return k_nodes;
}

// Together many observations leave less of the variance: down to a hundredth.
const NormalNodes<60>& nodes_for_many() {
    static const NormalNodes<60> k_nodes;
    return k_nodes;
}

constexpr double k_least_variance = 1e-12;

// P(low < z < high) of a standard normal, from the tail that keeps the digits.
double normal_between(double low, double high) {
    return low > 0 ? normal_cdf(-low) - normal_cdf(-high) : normal_cdf(high) - normal_cdf(low);
}

// Expectation propagation over the different directions that were observed. All that was seen of one direction is one
// site: its moments are exact then, and answers that contradict each other, which together leave two humps, do not
// drive each other's sites about without end.
class Propagation {
public:
    Propagation(const Belief& prior, const std::vector<Observation>& observations);

    void converge();
    Belief belief() const;
    std::vector<Normal> without_each() const; // of all observations, in their order

private:
    struct Site { // of the direction in the same place
        const Observation* first = nullptr;
        const Observation* last = nullptr;
        double precision = 0;
        double shift = 0; // precision times mean
    };

    double update(std::size_t at, double part);
    std::optional<Normal> without(std::size_t at) const;

    const Belief& m_prior;
    std::vector<Site> m_sites;
    Matrix m_cross; // of each direction with each ability, before
    Matrix m_before;
    std::vector<double> m_mean_before;
    Matrix m_covariance; // of the directions, now
    std::vector<double> m_mean;
};

Propagation::Propagation(const Belief& prior, const std::vector<Observation>& observations) : m_prior(prior) {
    std::vector<const Direction*> directions;
    for (const Observation& each : observations) { // sorted by direction
        if (directions.empty() || *directions.back() != each.of) {
            directions.push_back(&each.of);
            m_sites.push_back({&each, &each});
        }
        ++m_sites.back().last;
    }
    const std::size_t abilities = prior.mean.size();
    m_cross = Matrix(directions.size(), abilities);
    m_before = Matrix(directions.size(), directions.size());
    for (std::size_t at = 0; at < directions.size(); ++at) {
        double* cross = m_cross.row(at);
        for (const auto& [ability, weight] : directions[at]->parts) {
            const double* row = prior.covariance.row(ability);
            for (std::size_t i = 0; i < abilities; ++i) {
                cross[i] += weight * row[i];
            }
        }
        m_mean_before.push_back(mean_of(prior, *directions[at]));
    }
    for (std::size_t a = 0; a < directions.size(); ++a) {
        for (std::size_t b = 0; b <= a; ++b) {
            double sum = 0;
            for (const auto& [ability, weight] : directions[b]->parts) {
                sum += weight * m_cross(a, ability);
            }
            m_before(a, b) = m_before(b, a) = sum;
        }
    }
    m_covariance = m_before;
    m_mean = m_mean_before;
}

// The direction as all other sites leave it; nothing where they leave it no variance, or no bounds.
std::optional<Normal> Propagation::without(std::size_t at) const {
    const Site& site = m_sites[at];
    const double variance = m_covariance(at, at);
    const double precision = 1 / variance - site.precision;
    if (variance < k_least_variance || precision <= k_least_variance) {
        return std::nullopt;
    }
    const double rest = 1 / precision;
    return Normal{rest * (m_mean[at] / variance - site.shift), rest};
}

std::vector<Normal> Propagation::without_each() const {
    std::vector<Normal> all;
    for (std::size_t at = 0; at < m_sites.size(); ++at) {
        const Site& site = m_sites[at];
        const Normal others = without(at).value_or(Normal{m_mean[at], m_covariance(at, at)});
        for (const Observation* each = site.first; each != site.last; ++each) {
            const Moments rest = nodes_for_many().after(site.first, site.last, others.mean, others.variance, each);
            all.push_back(rest.mass > 0 ? Normal{rest.mean, rest.variance} : others);
        }
    }
    return all;
}

// Makes the site anew from all the others, or goes `part` of the way; returns how far the direction's belief is
// from where it should be, in its own standard deviations.
double Propagation::update(std::size_t at, double part) {
    Site& site = m_sites[at];
    const auto others = without(at);
    if (!others) {
        return 0;
    }
    const double variance = m_covariance(at, at);
    const double mean = m_mean[at];
    const double others_variance = others->variance;
    const double others_precision = 1 / variance - site.precision;
    const double others_mean = others->mean;
    const Moments after = site.last - site.first == 1
                              ? moments_after(*site.first, others_mean, others_variance)
                              : nodes_for_many().after(site.first, site.last, others_mean, others_variance);
    if (!(after.mass > 0) || !(after.variance > k_least_variance) || !std::isfinite(after.mean)) {
        return 0;
    }
    const double precision = 1 / after.variance - others_precision;
    const double shift = after.mean / after.variance - others_mean * others_precision;
    const double more_precision = part * (precision - site.precision);
    const double more_shift = part * (shift - site.shift);
    site.precision += more_precision;
    site.shift += more_shift;

    const double scale = 1 + more_precision * variance; // above 0, as it is variance / after.variance for the whole
    const double step = (more_shift - more_precision * mean) / scale;
    const double shrink = more_precision / scale;
    const std::vector<double> column(m_covariance.row(at), m_covariance.row(at) + m_mean.size());
    for (std::size_t i = 0; i < m_mean.size(); ++i) {
        m_mean[i] += column[i] * step;
        double* row = m_covariance.row(i);
        const double factor = shrink * column[i];
        for (std::size_t j = 0; j < m_mean.size(); ++j) {
            row[j] -= factor * column[j];
        }
    }
    return std::max(std::abs(after.mean - mean) / std::sqrt(variance), std::abs(after.variance / variance - 1));
}

void Propagation::converge() {
    constexpr int k_most_rounds = 100;
    constexpr int k_whole_rounds = 20;
    constexpr double k_part = 0.4;
    constexpr double k_settled = 1e-10;
    for (int round = 0; round < k_most_rounds; ++round) {
        const double part = round < k_whole_rounds ? 1 : k_part; // what has not settled by then goes to and fro
        double moved = 0;
        for (std::size_t at = 0; at < m_sites.size(); ++at) {
            moved = std::max(moved, update(at, part));
        }
        if (moved < k_settled) {
            return;
        }
    }
}

// The prior times all sites: with T the sites' precisions, covariance S - C (1 + T K)^-1 T C' for prior S,
// cross covariance C and K that of the directions (Rasmussen & Williams 2006, ch. 3.6, without T^-1/2,
// which negative precisions do not have).
Belief Propagation::belief() const {
    const std::size_t directions = m_mean.size();
    const std::size_t abilities = m_prior.mean.size();
    Matrix left(directions, directions);
    Matrix right(directions, abilities + 1);
    for (std::size_t a = 0; a < directions; ++a) {
        for (std::size_t b = 0; b < directions; ++b) {
            left(a, b) = m_sites[a].precision * m_before(a, b) + (a == b ? 1 : 0);
        }
        for (std::size_t i = 0; i < abilities; ++i) {
            right(a, i) = m_sites[a].precision * m_cross(a, i);
        }
        right(a, abilities) = m_sites[a].shift - m_sites[a].precision * m_mean_before[a];
    }
    Belief belief = m_prior;
    if (!solve_in_place(left, right)) {
        return belief;
    }
    for (std::size_t a = 0; a < directions; ++a) {
        const double* cross = m_cross.row(a);
        const double* solved = right.row(a);
        for (std::size_t i = 0; i < abilities; ++i) {
            belief.mean[i] += cross[i] * solved[abilities];
            double* row = belief.covariance.row(i);
            for (std::size_t j = 0; j <= i; ++j) {
                row[j] -= cross[i] * solved[j];
            }
        }
    }
    for (std::size_t i = 0; i < abilities; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            belief.covariance(j, i) = belief.covariance(i, j);
        }
    }
    return belief;
}

} // namespace

double normal_cdf(double z) {
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

double ResponseCurve::chance(double ability) const {
    const double z = slope * (ability - at);
    if (z >= 0) {
        return lower + (upper - lower) / (1 + std::exp(-z));
    }
    const double e = std::exp(z);
    return lower + (upper - lower) * (e / (1 + e));
}

ResponseCurve ResponseCurve::blurred(double sd) const {
    ResponseCurve flatter = *this;
    flatter.slope = slope / std::sqrt(1 + std::numbers::pi / 8 * slope * slope * sd * sd);
    return flatter;
}

double Observation::likelihood(double value) const {
    if (kind == Kind::interval) {
        return normal_between((low - value) / noise, (high - value) / noise);
    }
    const double yes = curve.chance(value);
    if (kind == Kind::yes) {
        return yes;
    }
    const double z = curve.slope * (value - curve.at); // 1 - yes, which keeps its digits where that is near 0
    const double below = z >= 0 ? std::exp(-z) / (1 + std::exp(-z)) : 1 / (1 + std::exp(z));
    return (1 - curve.upper) + (curve.upper - curve.lower) * below;
}

Moments moments_after(const Observation& observation, double mean, double variance) {
    return nodes_for_one().after(&observation, &observation + 1, mean, variance);
}

double mean_of(const Belief& belief, const Direction& direction) {
    double sum = 0;
    for (const auto& [ability, weight] : direction.parts) {
        sum += weight * belief.mean[ability];
    }
    return sum;
}

double variance_of(const Belief& belief, const Direction& direction) {
    double sum = 0;
    for (const auto& [a, weight] : direction.parts) {
        const double* row = belief.covariance.row(a);
        for (const auto& [b, other] : direction.parts) {
            sum += weight * other * row[b];
        }
    }
    return sum;
}

Belief posterior_of(const Belief& prior, std::vector<Observation> observations) {
    if (observations.empty()) {
        return prior;
    }
    std::sort(observations.begin(), observations.end(),
              [](const Observation& a, const Observation& b) { return a < b; });
    Propagation propagation(prior, observations);
    propagation.converge();
    return propagation.belief();
}

std::vector<Normal> leave_one_out(const Belief& prior, const std::vector<Observation>& observations) {
    std::vector<std::size_t> order(observations.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return observations[a] < observations[b]; });
    std::vector<Observation> sorted;
    sorted.reserve(order.size());
    for (const std::size_t at : order) {
        sorted.push_back(observations[at]);
    }
    Propagation propagation(prior, sorted);
    propagation.converge();
    const std::vector<Normal> found = propagation.without_each();
    std::vector<Normal> all(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        all[order[i]] = found[i];
    }
    return all;
}

} // namespace onramp
