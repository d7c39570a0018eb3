// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/irt_select.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onramp::irt {

namespace {

// exp(base + log-likelihood) at each node, with 1 at its highest: the scale does not change an order.
std::vector<double> likely_weights(std::span<const double> base, const Progress& progress) {
    std::vector<double> weights(base.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights[i] = base[i] + progress.log_likelihood[i];
    }
    const double highest = *std::max_element(weights.begin(), weights.end());
    for (double& weight : weights) {
        weight = std::exp(weight - highest);
    }
    return weights;
}

double weighted_information(const PreparedBank& bank, std::size_t item, std::span<const double> weights) {
    const std::span<const double> at = bank.information(item);
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * at[i];
    }
    return sum;
}

// Chang & Ying (1996): how far the item's answers at the estimate are from those at each node.
double weighted_divergence(const PreparedBank& bank, std::size_t item, std::span<const double> weights,
                           double ability) {
    const Curve curve = curve_at(bank.items()[item], ability);
    const double here = curve.right * log_probability(bank.items()[item], Answer::right, ability) +
                        curve.wrong * log_probability(bank.items()[item], Answer::wrong, ability);
    const std::span<const double> log_right = bank.log_probability(item, Answer::right);
    const std::span<const double> log_wrong = bank.log_probability(item, Answer::wrong);
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        sum += weights[i] * (here - curve.right * log_right[i] - curve.wrong * log_wrong[i]);
    }
    return sum;
}

struct Moments {
    double sum = 0;
    double first = 0;
    double second = 0;

    void add(double weight, double distance) {
        sum += weight;
        first += weight * distance;
        second += weight * distance * distance;
    }
    double variance() const {
        const double mean = first / sum;
        return sum > 0 ? std::max(0.0, second / sum - mean * mean) : 0;
    }
};

// van der Linden (1998), with the answer's probability at the estimate as catR takes it.
double expected_variance(const PreparedBank& bank, std::size_t item, std::span<const double> posterior,
                         double ability) {
    const std::span<const double> right = bank.probability(item, Answer::right);
    const std::span<const double> wrong = bank.probability(item, Answer::wrong);
    Moments if_right;
    Moments if_wrong;
    for (std::size_t i = 0; i < posterior.size(); ++i) {
        const double distance = bank.grid().points[i] - ability;
        if_right.add(posterior[i] * right[i], distance);
        if_wrong.add(posterior[i] * wrong[i], distance);
    }
    const Curve curve = curve_at(bank.items()[item], ability);
    return curve.right * if_right.variance() + curve.wrong * if_wrong.variance();
}

// The item not asked yet whose worth is the highest.
template <class Worth>
std::optional<std::size_t> best_of(const PreparedBank& bank, const Progress& progress, Worth worth) {
    std::vector<bool> open(bank.items().size(), true);
    for (const std::size_t item : progress.asked) {
        open[item] = false;
    }
    std::optional<std::size_t> best;
    double best_worth = 0;
    for (std::size_t item = 0; item < open.size(); ++item) {
        if (!open[item]) {
            continue;
        }
        if (const double found = worth(item); !best || found > best_worth) {
            best = item;
            best_worth = found;
        }
    }
    return best;
}

} // namespace

std::optional<SelectionRule> find_selection_rule(std::string_view name) {
    constexpr std::pair<std::string_view, SelectionRule> k_rules[] = {
        {"mfi", SelectionRule::mfi},   {"bopt", SelectionRule::urry}, {"kl", SelectionRule::kl},
        {"mlwi", SelectionRule::mlwi}, {"mpwi", SelectionRule::mpwi}, {"mepv", SelectionRule::mepv}};
    for (const auto& [known, rule] : k_rules) {
        if (known == name) {
            return rule;
        }
    }
    return std::nullopt;
}

PreparedBank::PreparedBank(std::vector<Item> items, Quadrature grid, NormalPrior prior)
    : m_items(std::move(items)), m_grid(std::move(grid)), m_prior(prior),
      m_log_prior_weights(irt::log_prior_weights(m_grid, prior)) {
    for (const double weight : m_grid.weights) {
        m_log_weights.push_back(std::log(weight));
    }
    for (const Item& item : m_items) {
        for (const double point : m_grid.points) {
            const Curve curve = curve_at(item, point);
            m_right.push_back(curve.right);
            m_wrong.push_back(curve.wrong);
            m_log_right.push_back(irt::log_probability(item, Answer::right, point));
            m_log_wrong.push_back(irt::log_probability(item, Answer::wrong, point));
            m_information.push_back(irt::information(item, point));
        }
    }
}

Progress start_progress(const PreparedBank& bank) {
    Progress progress;
    progress.log_likelihood.assign(bank.grid().points.size(), 0);
    return progress;
}

void add_answer(Progress& progress, const PreparedBank& bank, std::size_t item, Answer answer) {
    progress.asked.push_back(item);
    progress.answers.push_back(answer);
    const std::span<const double> logs = bank.log_probability(item, answer);
    for (std::size_t i = 0; i < logs.size(); ++i) {
        progress.log_likelihood[i] += logs[i];
    }
}

std::optional<std::size_t> select_item(SelectionRule rule, const PreparedBank& bank, const Progress& progress) {
    const auto best = [&](auto worth) { return best_of(bank, progress, worth); };
    const double ability = progress.ability;
    switch (rule) {
    case SelectionRule::urry:
        return best([&](std::size_t item) { return -std::abs(bank.items()[item].b - ability); });
    case SelectionRule::kl: {
        const std::vector<double> weights = likely_weights(bank.log_weights(), progress);
        return best([&](std::size_t item) { return weighted_divergence(bank, item, weights, ability); });
    }
    case SelectionRule::mlwi: {
        const std::vector<double> weights = likely_weights(bank.log_weights(), progress);
        return best([&](std::size_t item) { return weighted_information(bank, item, weights); });
    }
    case SelectionRule::mpwi: {
        const std::vector<double> weights = likely_weights(bank.log_prior_weights(), progress);
        return best([&](std::size_t item) { return weighted_information(bank, item, weights); });
    }
    case SelectionRule::mepv: {
        const std::vector<double> posterior = likely_weights(bank.log_prior_weights(), progress);
        return best([&](std::size_t item) { return -expected_variance(bank, item, posterior, ability); });
    }
    case SelectionRule::mfi:
        break;
    }
    return best([&](std::size_t item) { return information(bank.items()[item], ability); });
}

} // namespace onramp::irt
