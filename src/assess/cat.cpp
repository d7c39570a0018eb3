// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/cat.hpp"

#include <utility>

namespace onramp::irt {

namespace {

Estimate estimate_now(const PreparedBank& bank, const Progress& progress, const std::vector<Item>& asked,
                      const CatSettings& settings) {
    if (settings.estimate == Estimator::eap) {
        std::vector<double> logs = progress.log_likelihood;
        for (std::size_t i = 0; i < logs.size(); ++i) {
            logs[i] += bank.log_prior_weights()[i];
        }
        return weighted_mean(bank.grid().points, logs);
    }
    return estimate_ability(settings.estimate, asked, progress.answers, {bank.prior(), settings.range, {}});
}

} // namespace

CatResult run_cat(const PreparedBank& bank, const std::function<Answer(std::size_t)>& answer,
                  const CatSettings& settings) {
    Progress progress = start_progress(bank);
    std::vector<Item> asked;
    Estimate estimate = estimate_now(bank, progress, asked, settings);
    while (progress.asked.size() < settings.most_items) {
        const SelectionRule rule = asked.empty() ? SelectionRule::mfi : settings.select;
        const std::optional<std::size_t> next = select_item(rule, bank, progress);
        if (!next) {
            break;
        }
        asked.push_back(bank.items()[*next]);
        add_answer(progress, bank, *next, answer(*next));
        estimate = estimate_now(bank, progress, asked, settings);
        progress.ability = estimate.ability;
        if (settings.enough && estimate.standard_error <= *settings.enough) {
            break;
        }
    }
    return {std::move(progress.asked), std::move(progress.answers), estimate};
}

} // namespace onramp::irt
