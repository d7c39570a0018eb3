// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_order.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "path/lines_served.hpp"

namespace onramp {

StepOrder order_steps(const Role& role, const StepSpace& space, const StepChoice& choice,
                      const std::vector<std::vector<StepSpace::Step>>& stages, const std::vector<std::size_t>& promised,
                      bool with_rest) {
    using Step = StepSpace::Step;
    StepOrder result;
    result.phases.assign(space.size(), Phase::role);
    const LinesServed lines(role, space, choice);
    std::vector<std::vector<Step>> opens(space.size());
    std::vector<std::size_t> waiting(space.size());
    for (auto each = space.order().rbegin(); each != space.order().rend(); ++each) {
        const Step step = *each;
        if (!choice.chosen.contains(step)) {
            continue;
        }
        const Target& target = role.skills[space.skill_of(step)].target;
        if (space.level_of(step) <= target.level) {
            if (choice.wanted[space.skill_of(step)] && target.phase == Phase::first_90_days) {
                result.phases[step] = Phase::first_90_days;
            }
        }
        for (const Step before : choice.after[step]) {
            if (result.phases[step] == Phase::first_90_days) {
                result.phases[before] = Phase::first_90_days;
            }
            opens[before].push_back(step);
            ++waiting[step];
        }
    }

    std::vector<std::size_t> stage_of(space.size(), stages.size());
    for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        for (const Step step : stages[stage]) {
            stage_of[step] = stage;
        }
    }
    std::vector<std::size_t> places = promised; // or of the first that rests on it
    for (std::size_t i = space.order().size(); i-- > 0;) {
        const Step step = space.order()[i];
        for (const Step before : choice.after[step]) {
            places[before] = std::min(places[before], places[step]);
        }
    }
    // Levels that lead others come after those at which one works alone: the load of leading ramps in.
    constexpr int k_leading_level = 4;
    struct Key {
        bool is_rest = false;
        std::size_t place = 0;
        std::size_t stage = 0;
        Phase phase = Phase::role;
        bool leads = false;
        std::int64_t lines = 0; // less for more of them
        std::int64_t minutes = 0;
        std::uint32_t rank = 0;
        Step step = 0;

        auto operator<=>(const Key&) const = default; // NOLINT(modernize-use-nullptr): of a literal 0 in it
        auto worth() const { return std::tuple(is_rest, place, stage, phase, leads, lines); }
    };
    std::set<Key> ready;
    const auto offer = [&](Step step) {
        ready.insert({stage_of[step] == stages.size(), places[step], stage_of[step], result.phases[step],
                      space.level_of(step) >= k_leading_level, -static_cast<std::int64_t>(lines.count(step)),
                      space.minutes(step), space.rank(step), step});
    };
    for (const Step step : space.order()) {
        if (choice.chosen.contains(step) && waiting[step] == 0) {
            offer(step);
        }
    }
    const auto load_of = [&](Step step) { return role.skills[space.skill_of(step)].skill.load; };
    while (!ready.empty()) {
        // After something heavy something lighter, where that serves as many lines.
        auto next = ready.begin();
        if (!result.placed.empty() && load_of(result.placed.back()) == Load::heavy) {
            const auto lighter = std::find_if(ready.begin(), ready.end(), [&](const Key& key) {
                return key.worth() != ready.begin()->worth() || load_of(key.step) != Load::heavy;
            });
            next = lighter != ready.end() && lighter->worth() == ready.begin()->worth() ? lighter : next;
        }
        const Step step = next->step;
        ready.erase(next);
        if (stage_of[step] == stages.size() && !with_rest) {
            break;
        }
        result.placed.push_back(step);
        for (const Step opened : opens[step]) {
            if (--waiting[opened] == 0) {
                offer(opened);
            }
        }
    }
    return result;
}

} // namespace onramp
