// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_order.hpp"

#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace onramp {

namespace {

using Step = StepSpace::Step;

// The lines of the persona that each step serves, as bits.
class LinesServed {
public:
    LinesServed(const Role& role, std::size_t steps) {
        std::uint32_t count = 0;
        for (const auto* lines : {&role.responsibilities, &role.goals, &role.pain_points}) {
            for (const RoleLine& line : *lines) {
                m_numbers.emplace(line.id, count++);
            }
        }
        m_sets.assign(steps, StepSet(count));
    }

    void serve(Step step, const Target& target) {
        for (const auto* lines : {&target.responsibilities, &target.goals, &target.pain_points}) {
            for (const std::string& line : *lines) {
                if (const auto found = m_numbers.find(line); found != m_numbers.end()) {
                    m_sets[step].insert(found->second);
                }
            }
        }
    }
    void inherit(Step before, Step opened) { m_sets[before].insert(m_sets[opened]); }
    std::size_t count(Step step) const { return m_sets[step].count(); }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_numbers;
    std::vector<StepSet> m_sets;
};

} // namespace

StepOrder order_steps(const Role& role, const StepSpace& space, const StepChoice& choice,
                      const std::vector<std::vector<Step>>& stages, bool with_rest) {
    StepOrder result;
    result.phases.assign(space.size(), Phase::role);
    LinesServed lines(role, space.size());
    std::vector<std::vector<Step>> opens(space.size());
    std::vector<std::size_t> waiting(space.size());
    for (auto each = space.order().rbegin(); each != space.order().rend(); ++each) {
        const Step step = *each;
        if (!choice.chosen.contains(step)) {
            continue;
        }
        const Target& target = role.skills[space.skill_of(step)].target;
        if (space.level_of(step) <= target.level) {
            lines.serve(step, target);
            if (choice.wanted[space.skill_of(step)] && target.phase == Phase::first_90_days) {
                result.phases[step] = Phase::first_90_days;
            }
        }
        for (const Step before : choice.after[step]) {
            lines.inherit(before, step);
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
    using Key = std::tuple<std::size_t, Phase, std::int64_t, std::int64_t, std::uint32_t, Step>;
    std::set<Key> ready;
    const auto offer = [&](Step step) {
        ready.emplace(stage_of[step], result.phases[step], -static_cast<std::int64_t>(lines.count(step)),
                      space.minutes(step), space.rank(step), step);
    };
    for (const Step step : space.order()) {
        if (choice.chosen.contains(step) && waiting[step] == 0) {
            offer(step);
        }
    }
    while (!ready.empty()) {
        const Step step = std::get<5>(*ready.begin());
        ready.erase(ready.begin());
        if (stage_of[step] == stages.size() && !with_rest) {
            break;
        }
        result.placed.push_back(step);
        for (const Step next : opens[step]) {
            if (--waiting[next] == 0) {
                offer(next);
            }
        }
    }
    return result;
}

} // namespace onramp
