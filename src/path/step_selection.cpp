// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_selection.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "onramp/path/selection.hpp"
#include "onramp/profile/profile_document.hpp"
#include "path/lines_served.hpp"

namespace onramp {

namespace {

using Horizon = PathSelection::Horizon;
using Step = StepSpace::Step;

// More than all else can gain together.
constexpr std::int64_t k_gain_of_what_is_forced = k_most_selection_number / 10;
constexpr std::int64_t k_gain_of_what_is_pinned = k_gain_of_what_is_forced / 1000;

class Stages {
public:
    Stages(const Role& role, const StepSpace& space, const StepChoice& choice, const Promises& promises,
           const SelectionEffort& effort)
        : m_role(role), m_space(space), m_choice(choice), m_promises(promises), m_effort(effort), m_taken(space.size()),
          m_lines(role, space, choice) {}

    // Adds the best set within `minutes` beside what is taken.
    Result<void> add(Horizon horizon, std::int64_t minutes);
    StepSelection take() { return std::move(m_selection); }

private:
    static constexpr std::uint32_t k_no_piece = std::numeric_limits<std::uint32_t>::max();
    using Skills = std::vector<bool>; // of the role

    struct Chosen {
        std::vector<Step> steps;
        std::int64_t gain = 0;
        std::int64_t bound = 0;
        std::int64_t iterations = 0;
    };

    std::int64_t gain_of(Step step, Horizon horizon) const;
    std::int64_t promise_of(Step step, Horizon horizon) const;
    StepSet candidates(Horizon horizon, const Skills& skills) const;
    SelectionPiece piece_of(Step step, Horizon horizon, const std::vector<std::uint32_t>& pieces) const;
    Result<Chosen> choose(Horizon horizon, std::int64_t budget, const Skills& skills) const;
    Skills skills_with(const std::vector<Step>& steps) const;
    Skills enough_skills(Horizon horizon, const std::vector<Step>& steps) const;
    std::int64_t most_gain(Horizon horizon) const;

    const Role& m_role;
    const StepSpace& m_space;
    const StepChoice& m_choice;
    const Promises& m_promises;
    const SelectionEffort& m_effort;
    StepSet m_taken;
    LinesServed m_lines;
    std::int64_t m_minutes_taken = 0;
    StepSelection m_selection;
};

// What the step counts towards the horizon; 0 for what is only needed by others.
std::int64_t Stages::gain_of(Step step, Horizon horizon) const {
    if (m_effort.with == step) {
        return k_gain_of_what_is_forced;
    }
    const std::size_t skill = m_space.skill_of(step);
    const Target& target = m_role.skills[skill].target;
    const bool counts = m_choice.wanted[skill] && m_space.level_of(step) <= target.level &&
                        (horizon != Horizon::first_90_days || target.phase == Phase::first_90_days);
    return counts ? m_space.level_of(step) * (1 + static_cast<std::int64_t>(m_lines.count(step))) : 0;
}

// What it gains beyond that for having been promised.
std::int64_t Stages::promise_of(Step step, Horizon horizon) const {
    if (m_promises.pinned.contains(step)) {
        return k_gain_of_what_is_pinned;
    }
    return m_promises.has(step) ? gain_of(step, horizon) / 2 + 1 : 0;
}

// The steps of these skills that count and all that these may need, by any way, without what is taken and what cannot
// be planned.
StepSet Stages::candidates(Horizon horizon, const Skills& skills) const {
    StepSet possible(m_space.size());
    for (const Step step : m_space.order()) { // after everything that it may need
        const auto& requisites = m_space.requisites(step);
        const bool has_needs = std::all_of(requisites.begin(), requisites.end(), [&](const auto& requisite) {
            const auto there = std::count_if(requisite.of.begin(), requisite.of.end(), [&](Step needed) {
                return m_taken.contains(needed) || possible.contains(needed);
            });
            return static_cast<std::size_t>(there) >= std::min(requisite.at_least, requisite.of.size());
        });
        if (has_needs && skills[m_space.skill_of(step)] && !m_taken.contains(step) &&
            m_space.obstacle(step) == Obstacle::none) {
            possible.insert(step);
        }
    }
    StepSet found(m_space.size());
    for (auto each = m_space.order().rbegin(); each != m_space.order().rend(); ++each) {
        const Step step = *each; // after everything that rests on it
        if (possible.contains(step) && gain_of(step, horizon) + promise_of(step, horizon) > 0) {
            found.insert(step);
        }
        if (found.contains(step)) {
            for (const StepSpace::Requisite& requisite : m_space.requisites(step)) {
                for (const Step needed : requisite.of) {
                    if (possible.contains(needed)) {
                        found.insert(needed);
                    }
                }
            }
        }
    }
    return found;
}

SelectionPiece Stages::piece_of(Step step, Horizon horizon, const std::vector<std::uint32_t>& pieces) const {
    SelectionPiece piece{m_space.minutes(step), gain_of(step, horizon) + promise_of(step, horizon), {}};
    for (const StepSpace::Requisite& requisite : m_space.requisites(step)) {
        SelectionNeed need;
        std::size_t held = 0;
        for (const Step needed : requisite.of) {
            held += m_taken.contains(needed) ? 1 : 0;
            if (pieces[needed] != k_no_piece) {
                need.of.push_back(pieces[needed]);
            }
        }
        need.at_least = std::min(requisite.at_least, requisite.of.size());
        need.at_least -= std::min(need.at_least, held);
        if (need.at_least > 0) {
            piece.needs.push_back(std::move(need));
        }
    }
    return piece;
}

// The best set of steps of these skills within the budget.
Result<Stages::Chosen> Stages::choose(Horizon horizon, std::int64_t budget, const Skills& skills) const {
    const StepSet found = candidates(horizon, skills);
    std::vector<Step> steps;
    std::vector<std::uint32_t> pieces(m_space.size(), k_no_piece);
    for (const Step step : m_space.order()) {
        if (found.contains(step)) {
            pieces[step] = static_cast<std::uint32_t>(steps.size());
            steps.push_back(step);
        }
    }
    SelectionProblem problem;
    problem.budget = budget;
    for (const Step step : steps) {
        problem.pieces.push_back(piece_of(step, horizon, pieces));
    }
    const auto selected = select_pieces(problem, m_effort.most_cuts);
    if (!selected) {
        return fail(selected.error());
    }
    Chosen chosen{{}, selected->gain, selected->bound, selected->iterations};
    for (const std::uint32_t piece : selected->taken) {
        chosen.steps.push_back(steps[piece]);
    }
    return chosen;
}

// The skills of what is taken and of these steps.
Stages::Skills Stages::skills_with(const std::vector<Step>& steps) const {
    Skills skills(m_role.skills.size());
    for (const auto& stage : m_selection.stages) {
        for (const Step step : stage) {
            skills[m_space.skill_of(step)] = true;
        }
    }
    for (const Step step : steps) {
        skills[m_space.skill_of(step)] = true;
    }
    return skills;
}

// As skills_with, but no more than the first 90 days may hold: again and again without the one whose steps, with those
// that then lack what they need, gain the least. What was taken before stays.
Stages::Skills Stages::enough_skills(Horizon horizon, const std::vector<Step>& steps) const {
    const Skills taken = skills_with({});
    std::vector<Step> left = steps;
    // What is left without the skill.
    const auto without = [&](std::size_t skill) {
        StepSet there(m_space.size());
        std::vector<Step> kept;
        for (const Step step : left) { // each after what it needs
            const auto& requisites = m_space.requisites(step);
            const bool stands = std::all_of(requisites.begin(), requisites.end(), [&](const auto& requisite) {
                const auto count = std::count_if(requisite.of.begin(), requisite.of.end(), [&](Step needed) {
                    return m_taken.contains(needed) || there.contains(needed);
                });
                return static_cast<std::size_t>(count) >= std::min(requisite.at_least, requisite.of.size());
            });
            if (stands && m_space.skill_of(step) != skill) {
                there.insert(step);
                kept.push_back(step);
            }
        }
        return kept;
    };
    const auto gain = [&](const std::vector<Step>& some) {
        std::int64_t sum = 0;
        for (const Step step : some) {
            sum += gain_of(step, horizon) + promise_of(step, horizon);
        }
        return sum;
    };
    Skills skills = skills_with(left);
    while (static_cast<std::size_t>(std::count(skills.begin(), skills.end(), true)) > k_most_first_skills) {
        std::vector<Step> best;
        std::int64_t most = -1;
        for (std::size_t skill = 0; skill < skills.size(); ++skill) {
            if (skills[skill] && !taken[skill]) {
                std::vector<Step> kept = without(skill);
                if (const std::int64_t kept_gain = gain(kept); kept_gain > most) {
                    most = kept_gain;
                    best = std::move(kept);
                }
            }
        }
        if (most < 0) {
            break;
        }
        left = std::move(best);
        skills = skills_with(left);
    }
    return skills;
}

// What so many skills can gain at most, whatever they take: those that are taken, and the best of the others.
std::int64_t Stages::most_gain(Horizon horizon) const {
    const StepSet found = candidates(horizon, Skills(m_role.skills.size(), true));
    std::vector<std::int64_t> gains(m_role.skills.size());
    for (const Step step : found.members()) {
        gains[m_space.skill_of(step)] += gain_of(step, horizon) + promise_of(step, horizon);
    }
    const Skills taken = skills_with({});
    std::int64_t sum = 0;
    std::size_t more = k_most_first_skills;
    for (std::size_t skill = 0; skill < gains.size(); ++skill) {
        if (taken[skill]) {
            sum += std::exchange(gains[skill], 0);
            more -= more > 0 ? 1 : 0;
        }
    }
    std::sort(gains.begin(), gains.end(), std::greater<>());
    gains.resize(std::min(gains.size(), more));
    return std::accumulate(gains.begin(), gains.end(), sum);
}

Result<void> Stages::add(Horizon horizon, std::int64_t minutes) {
    const std::int64_t budget = std::max<std::int64_t>(0, minutes - m_minutes_taken);
    auto chosen = choose(horizon, budget, Skills(m_role.skills.size(), true));
    if (!chosen) {
        return fail(std::move(chosen.error()));
    }
    const Skills skills = skills_with(chosen->steps);
    if (horizon != Horizon::deadline &&
        static_cast<std::size_t>(std::count(skills.begin(), skills.end(), true)) > k_most_first_skills) {
        auto fewer = choose(horizon, budget, enough_skills(horizon, chosen->steps));
        if (!fewer) {
            return fail(std::move(fewer.error()));
        }
        fewer->bound = std::min(chosen->bound, most_gain(horizon)); // of all skills: holds for fewer, too
        fewer->iterations += chosen->iterations;
        chosen = std::move(fewer);
    }
    std::int64_t counted = 0; // of what earlier stages took
    std::int64_t promises = 0;
    for (const auto& stage : m_selection.stages) {
        for (const Step step : stage) {
            counted += gain_of(step, horizon) + promise_of(step, horizon);
            promises += promise_of(step, horizon);
        }
    }
    for (const Step step : chosen->steps) {
        m_taken.insert(step);
        m_minutes_taken += m_space.minutes(step);
        promises += promise_of(step, horizon);
    }
    m_selection.stages.push_back(std::move(chosen->steps));
    m_selection.told.push_back(
        {horizon, Minutes(minutes), counted + chosen->gain, counted + chosen->bound, promises, chosen->iterations});
    return {};
}

} // namespace

Promises promises_of(const StepSpace& space, const PathRequest& request) {
    Promises promises(space);
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < request.promised.size(); ++i) {
        places.emplace(request.promised[i], i);
    }
    if (places.empty() && request.pinned.empty()) {
        return promises;
    }
    for (const Step step : space.order()) {
        const std::string id = space.id_of(step);
        if (const auto found = places.find(id); found != places.end()) {
            promises.places[step] = found->second;
        }
        if (request.pinned.contains(id)) {
            promises.pinned.insert(step);
        }
    }
    return promises;
}

Result<StepSelection> select_steps(const Role& role, const StepSpace& space, const StepChoice& choice, const Pace& pace,
                                   const Promises& promises, const SelectionEffort& effort) {
    std::int64_t in_weeks = 0;
    for (const PathWeek& week : pace.weeks) {
        in_weeks += week.capacity.count();
    }
    const bool goes_on = pace.ends && pace.capacity_minutes > in_weeks; // after the weeks
    const std::int64_t all = pace.ends ? std::max<std::int64_t>(0, pace.capacity_minutes - pace.unpacked) : in_weeks;
    in_weeks = std::min(in_weeks, all);
    std::vector<std::pair<Horizon, std::int64_t>> horizons = {{Horizon::first_90_days, in_weeks},
                                                              {Horizon::weeks, in_weeks}};
    if (goes_on) {
        horizons.emplace_back(Horizon::deadline, all);
    }
    Stages stages(role, space, choice, promises, effort);
    for (const auto& [horizon, minutes] : horizons) {
        if (auto added = stages.add(horizon, minutes); !added) {
            return fail(std::move(added.error()));
        }
    }
    return stages.take();
}

} // namespace onramp
