// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_prices.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace onramp {

namespace {

using Step = StepSpace::Step;

constexpr std::int64_t k_most_cuts_for_a_price = 60;

std::vector<Step> all_of(const StepSelection& selection) {
    std::vector<Step> steps;
    for (const auto& stage : selection.stages) {
        steps.insert(steps.end(), stage.begin(), stage.end());
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

} // namespace

std::size_t price_cuts(std::vector<PathCut>& cuts, const Role& role, const StepSpace& space, const StepChoice& goals,
                       const Pace& pace, const Promises& promises, const StepSelection& selection) {
    std::unordered_map<std::string, Step> steps;
    for (const Step step : space.order()) {
        steps.emplace(space.id_of(step), step);
    }
    const std::vector<Step> selected = all_of(selection);
    std::size_t placed = 0;
    for (PathCut& cut : cuts) {
        const auto found = steps.find(cut.id);
        if (found == steps.end() || space.obstacle(found->second) != Obstacle::none) {
            continue;
        }
        const auto with = select_steps(role, space, goals, pace, promises, {k_most_cuts_for_a_price, found->second});
        if (!with) {
            continue;
        }
        const std::vector<Step> others = all_of(*with);
        if (!std::binary_search(others.begin(), others.end(), found->second)) {
            continue;
        }
        ++placed;
        std::vector<Step> displaced;
        std::set_difference(selected.begin(), selected.end(), others.begin(), others.end(),
                            std::back_inserter(displaced));
        std::sort(displaced.begin(), displaced.end(), [&](Step a, Step b) { return space.rank(a) < space.rank(b); });
        for (const Step step : displaced) {
            cut.displaces.push_back(space.id_of(step));
        }
    }
    return placed;
}

} // namespace onramp
