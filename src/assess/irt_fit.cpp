// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/irt_fit.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "assess/softplus.hpp"

namespace onramp::irt {

namespace {

constexpr double k_settled = 1e-10;
constexpr int k_most_cycles = 20000;
constexpr double k_runaway = 50;

// An item as the regression sees it: log odds = intercept + slope * ability.
struct Line {
    double intercept = 0;
    double slope = 1;
};
using Lines = std::vector<Line>;

Item item_of(const Line& line) {
    return {line.slope, -line.intercept / line.slope, 0, 1};
}

// Calls `use` with the values at x of the first `count` Hermite polynomials that are orthonormal for
// the normal density.
template <class Use>
void each_hermite_value(std::size_t count, double x, Use use) {
    double before = 0;
    double value = 1;
    for (std::size_t i = 1; i <= count; ++i) {
        use(value);
        const auto degree = static_cast<double>(i);
        const double next = (x * value - std::sqrt(degree - 1) * before) / std::sqrt(degree);
        before = value;
        value = next;
    }
}

double hermite_value(std::size_t degree, double x) {
    double last = 0;
    each_hermite_value(degree + 1, x, [&](double value) { last = value; });
    return last;
}

double halve_to_root(std::size_t degree, double low, double high) {
    const bool rising = hermite_value(degree, high) > 0;
    double middle = (low + high) / 2;
    while (low < middle && middle < high) {
        const double value = hermite_value(degree, middle);
        if (value == 0) {
            break;
        }
        ((value > 0) == rising ? high : low) = middle;
        middle = (low + high) / 2;
    }
    return middle;
}

// How many people of each ability there are expected to be, and how many of them answer each item right.
struct Expected {
    std::vector<double> people;
    std::vector<std::vector<double>> right;
    double log_likelihood = 0;
};

class Marginal {
public:
    Marginal(std::span<const AnswerPattern> patterns, FitModel model, const Quadrature& population)
        : m_patterns(patterns), m_model(model), m_population(population) {}

    Lines start() const {
        Lines lines(m_patterns.front().answers.size());
        for (std::size_t item = 0; item < lines.size(); ++item) {
            double all = 0;
            double right = 0;
            for (const AnswerPattern& pattern : m_patterns) {
                all += pattern.count;
                right += pattern.answers[item] == Answer::right ? pattern.count : 0;
            }
            lines[item].intercept = std::log(right / (all - right));
        }
        return lines;
    }

    Expected expect(const Lines& lines) const {
        const std::size_t nodes = m_population.points.size();
        std::vector<std::vector<double>> log_odds(lines.size(), std::vector<double>(nodes));
        std::vector<double> all_wrong(nodes);
        for (std::size_t item = 0; item < lines.size(); ++item) {
            for (std::size_t k = 0; k < nodes; ++k) {
                log_odds[item][k] = lines[item].intercept + lines[item].slope * m_population.points[k];
                all_wrong[k] -= softplus(log_odds[item][k]);
            }
        }
        Expected expected{std::vector<double>(nodes), {lines.size(), std::vector<double>(nodes)}, 0};
        for (const AnswerPattern& pattern : m_patterns) {
            std::vector<double> posterior = all_wrong;
            for (std::size_t k = 0; k < nodes; ++k) {
                for (std::size_t item = 0; item < lines.size(); ++item) {
                    posterior[k] += pattern.answers[item] == Answer::right ? log_odds[item][k] : 0;
                }
            }
            const double highest = *std::max_element(posterior.begin(), posterior.end());
            double sum = 0;
            for (std::size_t k = 0; k < nodes; ++k) {
                posterior[k] = m_population.weights[k] * std::exp(posterior[k] - highest);
                sum += posterior[k];
            }
            expected.log_likelihood += pattern.count * (highest + std::log(sum));
            for (std::size_t k = 0; k < nodes; ++k) {
                const double share = pattern.count * posterior[k] / sum;
                expected.people[k] += share;
                for (std::size_t item = 0; item < lines.size(); ++item) {
                    expected.right[item][k] += pattern.answers[item] == Answer::right ? share : 0;
                }
            }
        }
        return expected;
    }

    // The logistic regression of the expected answers to each item on ability, by Newton's method.
    Lines maximize(const Expected& expected, Lines lines) const {
        for (std::size_t item = 0; item < lines.size(); ++item) {
            for (int i = 0; i < 25 && step(expected, item, lines[item]) > 1e-13; ++i) {
            }
        }
        return lines;
    }

private:
    // The size of the step it took.
    double step(const Expected& expected, std::size_t item, Line& line) const {
        double by_intercept = 0;
        double by_slope = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (std::size_t k = 0; k < m_population.points.size(); ++k) {
            const double point = m_population.points[k];
            const double right = 1 / (1 + std::exp(-(line.intercept + line.slope * point)));
            const double left = expected.right[item][k] - expected.people[k] * right;
            const double weight = expected.people[k] * right * (1 - right);
            by_intercept += left;
            by_slope += left * point;
            h00 += weight;
            h01 += weight * point;
            h11 += weight * point * point;
        }
        Line change{by_intercept / h00, 0};
        if (m_model == FitModel::two_parameter) {
            const double determinant = h00 * h11 - h01 * h01;
            change = {(h11 * by_intercept - h01 * by_slope) / determinant,
                      (h00 * by_slope - h01 * by_intercept) / determinant};
        }
        const double size = std::max(std::abs(change.intercept), std::abs(change.slope));
        const double damping = size > 1 ? 1 / size : 1;
        line.intercept += damping * change.intercept;
        line.slope += damping * change.slope;
        return size;
    }

    std::span<const AnswerPattern> m_patterns;
    FitModel m_model;
    const Quadrature& m_population;
};

template <class Combine>
Lines combine(const Lines& first, const Lines& second, const Lines& third, Combine number) {
    Lines lines(first.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i] = {number(first[i].intercept, second[i].intercept, third[i].intercept),
                    number(first[i].slope, second[i].slope, third[i].slope)};
    }
    return lines;
}

// Infinity where a number is not one: then nothing has settled.
double largest(const Lines& lines) {
    double size = 0;
    for (const Line& line : lines) {
        if (std::isnan(line.intercept) || std::isnan(line.slope)) {
            return std::numeric_limits<double>::infinity();
        }
        size = std::max({size, std::abs(line.intercept), std::abs(line.slope)});
    }
    return size;
}

double length(const Lines& lines) {
    double sum = 0;
    for (const Line& line : lines) {
        sum += line.intercept * line.intercept + line.slope * line.slope;
    }
    return std::sqrt(sum);
}

std::string fault_of(std::span<const AnswerPattern> patterns) {
    if (patterns.empty() || patterns.front().answers.empty()) {
        return "there are no answers to fit";
    }
    const std::size_t items = patterns.front().answers.size();
    for (const AnswerPattern& pattern : patterns) {
        if (pattern.answers.size() != items) {
            return "the patterns differ in length";
        }
        if (!(pattern.count > 0) || !std::isfinite(pattern.count)) {
            return "the count of a pattern is not more than 0";
        }
    }
    for (std::size_t item = 0; item < items; ++item) {
        const Answer first = patterns.front().answers[item];
        if (std::all_of(patterns.begin(), patterns.end(),
                        [&](const AnswerPattern& pattern) { return pattern.answers[item] == first; })) {
            return "everyone answered item " + std::to_string(item + 1) + " alike: it has no difficulty";
        }
    }
    return {};
}

} // namespace

Quadrature hermite_quadrature(std::size_t nodes) {
    // The roots of each polynomial lie between those of the one before, and none beyond sqrt(4 n + 2).
    std::vector<double> roots;
    for (std::size_t degree = 1; degree <= nodes; ++degree) {
        const double edge = std::sqrt(4 * static_cast<double>(degree) + 2);
        std::vector<double> between;
        for (std::size_t i = 0; i < degree; ++i) {
            between.push_back(halve_to_root(degree, i == 0 ? -edge : roots[i - 1], i + 1 == degree ? edge : roots[i]));
        }
        roots = std::move(between);
    }
    Quadrature quadrature{std::move(roots), {}};
    for (const double point : quadrature.points) {
        double sum = 0;
        each_hermite_value(nodes, point, [&](double value) { sum += value * value; });
        quadrature.weights.push_back(1 / sum);
    }
    return quadrature;
}

Quadrature normal_quadrature(AbilityRange range, std::size_t nodes) {
    Quadrature quadrature = even_quadrature(range, nodes);
    double sum = 0;
    for (std::size_t i = 0; i < nodes; ++i) {
        quadrature.weights[i] *= std::exp(-quadrature.points[i] * quadrature.points[i] / 2);
        sum += quadrature.weights[i];
    }
    for (double& weight : quadrature.weights) {
        weight /= sum;
    }
    return quadrature;
}

Result<Fit> fit_items(std::span<const AnswerPattern> patterns, FitModel model, const Quadrature& population) {
    if (std::string fault = fault_of(patterns); !fault.empty()) {
        return fail(ErrorKind::invalid, std::move(fault));
    }
    const Marginal marginal(patterns, model, population);
    Lines lines = marginal.start();
    Expected expected = marginal.expect(lines);
    // EM creeps near the maximum: two steps of it give the direction of a longer one (Varadhan & Roland
    // 2008, scheme S3), which is taken where the likelihood does not fall by it.
    for (int cycle = 0; cycle < k_most_cycles; ++cycle) {
        const Lines once = marginal.maximize(expected, lines);
        Expected after_once = marginal.expect(once);
        const Lines twice = marginal.maximize(after_once, once);
        const Lines stride = combine(lines, once, twice, [](double x, double y, double) { return y - x; });
        const Lines bend = combine(lines, once, twice, [](double x, double y, double z) { return (z - y) - (y - x); });
        if (largest(stride) < k_settled) {
            Fit fit{{}, after_once.log_likelihood};
            std::transform(once.begin(), once.end(), std::back_inserter(fit.items), item_of);
            return fit;
        }
        const double stretch = length(bend) > 0 ? std::max(1.0, length(stride) / length(bend)) : 1;
        Lines leap = combine(lines, stride, bend,
                             [&](double x, double r, double v) { return x + 2 * stretch * r + stretch * stretch * v; });
        lines = twice;
        Expected after_twice = marginal.expect(twice);
        if (largest(leap) < k_runaway) {
            Expected after_leap = marginal.expect(leap);
            if (after_leap.log_likelihood >= after_twice.log_likelihood) {
                lines = std::move(leap);
                after_twice = std::move(after_leap);
            }
        }
        expected = std::move(after_twice);
        if (!(largest(lines) < k_runaway)) {
            break;
        }
    }
    return fail(ErrorKind::invalid, "the parameters do not settle",
                "too few people, or answers that sort them perfectly; the Rasch model asks less of the data");
}

} // namespace onramp::irt
