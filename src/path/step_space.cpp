// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "path/step_space.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <tuple>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

// Likely hours to the minute, at least one.
std::int64_t minutes_of(const Effort& effort) {
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::floor(effort.likely * 60 + 0.5)));
}

} // namespace

void StepSet::insert(const StepSet& other) {
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        m_words[i] |= other.m_words[i];
    }
}

std::size_t StepSet::count() const {
    std::size_t members = 0;
    for (const std::uint64_t word : m_words) {
        members += static_cast<std::size_t>(std::popcount(word));
    }
    return members;
}

std::vector<std::uint32_t> StepSet::members() const {
    std::vector<std::uint32_t> members;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        for (std::uint64_t rest = m_words[i]; rest != 0; rest &= rest - 1) {
            members.push_back(static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)));
        }
    }
    return members;
}

Result<StepSpace> StepSpace::make(const Role& role, std::vector<int> held) {
    StepSpace space(role, std::move(held));
    if (auto sorted = space.sort_steps(); !sorted) {
        return fail(std::move(sorted.error()));
    }
    for (const Step step : space.m_order) {
        space.find_obstacle(step);
        space.close(step);
    }
    return space;
}

StepSpace::StepSpace(const Role& role, std::vector<int> held)
    : m_role(&role), m_held(std::move(held)), m_requisites(role.skills.size() * k_most_level),
      m_missing(m_requisites.size()), m_minutes(m_requisites.size()), m_ranks(m_requisites.size()),
      m_obstacles(m_requisites.size()), m_closures(m_requisites.size(), StepSet(0)),
      m_closure_minutes(m_requisites.size()) {
    Names names;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        names.emplace(role.skills[i].skill.id, i);
    }
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        for (const std::string& alias : role.skills[i].skill.aliases) {
            names.emplace(alias, i);
        }
    }
    for (std::size_t skill = 0; skill < role.skills.size(); ++skill) {
        for (int level = m_held[skill] + 1; level <= k_most_level; ++level) {
            const auto& effort = role.skills[skill].skill.effort[static_cast<std::size_t>(level - 1)];
            m_minutes[step_of(skill, level)] = effort ? minutes_of(*effort) : 0;
            add_requisites(skill, level, names);
        }
    }
    rank_steps();
}

StepSpace::Step StepSpace::step_of(std::size_t skill, int level) const {
    return static_cast<Step>(skill * k_most_level) + static_cast<Step>(level - 1);
}

std::string StepSpace::id_of(Step step) const {
    return m_role->skills[skill_of(step)].skill.id + "@" + std::to_string(level_of(step));
}

std::string StepSpace::title_of(Step step) const {
    return m_role->skills[skill_of(step)].skill.name + ": " + std::string(level_words(level_of(step)));
}

void StepSpace::add_requisites(std::size_t skill, int level, const Names& names) {
    const Step step = step_of(skill, level);
    const bool first = level == m_held[skill] + 1;
    if (!first) {
        m_requisites[step].push_back({{step - 1}, 1});
    }
    for (const Requirement& requirement : m_role->skills[skill].skill.requirements) {
        // What the levels below need is theirs, but for those that are held already.
        if (requirement.for_level > level || (requirement.for_level < level && !first)) {
            continue;
        }
        Requisite requisite{{}, static_cast<std::size_t>(std::max(0, requirement.at_least))};
        for (const SkillLevel& needed : requirement.of) {
            const auto other = names.find(needed.skill);
            if (other == names.end()) {
                m_missing[step] = needed.skill;
            } else if (needed.level > m_held[other->second]) {
                requisite.of.push_back(step_of(other->second, std::min(needed.level, k_most_level)));
            } else if (requisite.at_least > 0) {
                --requisite.at_least;
            }
        }
        std::sort(requisite.of.begin(), requisite.of.end()); // an id and its alias may name one skill
        requisite.of.erase(std::unique(requisite.of.begin(), requisite.of.end()), requisite.of.end());
        if (requisite.at_least > 0) {
            m_requisites[step].push_back(std::move(requisite));
        }
    }
}

void StepSpace::rank_steps() {
    std::vector<Step> steps(size());
    std::iota(steps.begin(), steps.end(), Step{0});
    std::sort(steps.begin(), steps.end(), [&](Step a, Step b) {
        const int order = m_role->skills[skill_of(a)].skill.id.compare(m_role->skills[skill_of(b)].skill.id);
        return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 0; i < steps.size(); ++i) {
        m_ranks[steps[i]] = static_cast<std::uint32_t>(i);
    }
}

// Kahn 1962 over every alternative, so that no choice among them can close a circle.
Result<void> StepSpace::sort_steps() {
    std::vector<std::vector<Step>> opens(size());
    std::vector<std::size_t> waiting(size());
    for (Step step = 0; step < size(); ++step) {
        for (const Requisite& requisite : m_requisites[step]) {
            for (const Step needed : requisite.of) {
                opens[needed].push_back(step);
                ++waiting[step];
            }
        }
    }
    std::size_t count = 0;
    for (Step step = 0; step < size(); ++step) {
        if (!is_held(step)) {
            ++count;
            if (waiting[step] == 0) {
                m_order.push_back(step);
            }
        }
    }
    for (std::size_t head = 0; head < m_order.size(); ++head) {
        for (const Step next : opens[m_order[head]]) {
            if (--waiting[next] == 0) {
                m_order.push_back(next);
            }
        }
    }
    if (m_order.size() < count) {
        return fail(circle_error(waiting));
    }
    return {};
}

Error StepSpace::circle_error(const std::vector<std::size_t>& waiting) const {
    // Every waiting step needs a waiting one: going on from any must come round.
    const auto start = std::find_if(waiting.begin(), waiting.end(), [](std::size_t count) { return count > 0; });
    std::vector<Step> walk = {static_cast<Step>(start - waiting.begin())};
    for (;;) {
        Step next = walk.back();
        for (const Requisite& requisite : m_requisites[walk.back()]) {
            for (const Step needed : requisite.of) {
                next = waiting[needed] > 0 ? needed : next;
            }
        }
        const auto seen = std::find(walk.begin(), walk.end(), next);
        if (seen != walk.end()) {
            std::string text;
            for (auto each = seen; each != walk.end(); ++each) {
                text += id_of(*each) + " needs ";
            }
            return {ErrorKind::invalid,
                    "prerequisites go in a circle: " + text + id_of(next),
                    "'onramp pack lint' finds them all",
                    {},
                    {}};
        }
        walk.push_back(next);
    }
}

void StepSpace::find_obstacle(Step step) {
    const auto& effort = m_role->skills[skill_of(step)].skill.effort[static_cast<std::size_t>(level_of(step) - 1)];
    if (!effort) {
        m_obstacles[step] = {Obstacle::unknown_effort, step};
        return;
    }
    for (const Requisite& requisite : m_requisites[step]) {
        std::size_t open = 0;
        Blocked first{Obstacle::outside_role, step};
        for (const Step needed : requisite.of) {
            if (m_obstacles[needed].kind == Obstacle::none) {
                ++open;
            } else if (first.at == step) {
                first = m_obstacles[needed];
            }
        }
        if (open < requisite.at_least) {
            m_obstacles[step] = first;
            return;
        }
    }
}

void StepSpace::close(Step step) {
    StepSet closure(size());
    closure.insert(step);
    for (const Requisite& requisite : m_requisites[step]) {
        std::vector<Step> options = requisite.of;
        std::sort(options.begin(), options.end(), [&](Step a, Step b) { return is_cheaper(a, b); });
        for (std::size_t i = 0; i < std::min(options.size(), requisite.at_least); ++i) {
            closure.insert(m_closures[options[i]]);
        }
    }
    for (const Step member : closure.members()) {
        m_closure_minutes[step] += m_minutes[member];
    }
    m_closures[step] = std::move(closure);
}

StepSet StepSpace::missing(Step first, const StepSet& planned) const {
    StepSet found(size());
    std::vector<Step> open = {first};
    while (!open.empty()) {
        const Step step = open.back();
        open.pop_back();
        if (planned.contains(step) || found.contains(step)) {
            continue;
        }
        found.insert(step);
        for (const Requisite& requisite : m_requisites[step]) {
            std::vector<Step> options = requisite.of;
            std::erase_if(options, [&](Step each) { return planned.contains(each) || found.contains(each); });
            const std::size_t enough = requisite.of.size() - options.size();
            std::sort(options.begin(), options.end(), [&](Step a, Step b) { return is_cheaper(a, b); });
            options.resize(std::min(options.size(), requisite.at_least - std::min(requisite.at_least, enough)));
            open.insert(open.end(), options.begin(), options.end());
        }
    }
    return found;
}

std::int64_t StepSpace::minutes_beyond(Step step, const StepSet& planned) const {
    std::int64_t minutes = 0;
    for (const Step member : missing(step, planned).members()) {
        minutes += m_minutes[member];
    }
    return minutes;
}

bool StepSpace::is_cheaper(Step a, Step b) const {
    const auto key = [&](Step each) {
        return std::tuple(m_obstacles[each].kind != Obstacle::none, m_closure_minutes[each], m_ranks[each]);
    };
    return key(a) < key(b);
}

} // namespace onramp
