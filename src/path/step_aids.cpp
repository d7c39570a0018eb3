// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/path/step_aids.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace onramp {

namespace {

std::size_t place_of(const auto& values, const auto& value) {
    return static_cast<std::size_t>(std::find(values.begin(), values.end(), value) - values.begin());
}

class Aids {
public:
    Aids(const Role& role, const LearningAids& aids, const LearnerTaste& taste)
        : m_role(role), m_aids(aids), m_taste(taste) {
        for (const Resource& resource : aids.resources) {
            m_resources.emplace(resource.id, &resource);
        }
        for (const RoleLearning& line : role.learning) {
            m_methods.insert(m_methods.end(), line.kinds.begin(), line.kinds.end());
            for (const std::string& skill : line.skills) {
                m_focus.insert(role.find_skill(skill));
            }
        }
    }

    void add(PathStep& step) const {
        const std::size_t index = m_role.find_skill(step.skill);
        if (index == m_role.skills.size()) {
            return;
        }
        constexpr int k_leading_level = 4;
        const bool deep = step.level >= k_leading_level || m_focus.contains(index);
        if (const Resource* best = resource_of(m_role.skills[index].skill, step, deep)) {
            step.resource = StepResource{best->id, best->title, best->url, best->minutes};
        }
        const ExerciseAid* exercise = exercise_of(step);
        step.exercise = exercise == nullptr ? std::string() : exercise->id;
        const Ceilings& ceilings = m_role.measurement.ceilings;
        if (questions_for(step) >= k_least_check_questions) {
            step.check = StepCheck::questions;
        } else {
            step.check = exercise != nullptr && step.level <= ceilings.practice ? StepCheck::exercise : StepCheck::word;
        }
    }

private:
    // Those of its level or above that count.
    int questions_for(const PathStep& step) const {
        const auto items = m_aids.items.find(step.skill);
        int count = 0;
        for (int level = step.level; items != m_aids.items.end() && level <= m_role.measurement.ceilings.quiz;
             ++level) {
            count += items->second[static_cast<std::size_t>(level - 1)];
        }
        return count;
    }

    const Resource* resource_of(const Skill& skill, const PathStep& step, bool deep) const {
        const Resource* best = nullptr;
        std::tuple<Completeness, std::size_t, bool, bool, std::size_t> best_key;
        for (const ResourceUse& use : skill.resources) { // the best first
            const auto found = m_resources.find(use.resource.view());
            if (found == m_resources.end() || step.level < use.from || step.level > use.to) {
                continue;
            }
            const Resource& resource = *found->second;
            if (place_of(m_taste.languages, resource.language) == m_taste.languages.size()) {
                continue;
            }
            const bool closed = resource.license == "proprietary" || resource.license == "unknown";
            constexpr double k_minutes = 60;
            const bool too_long = resource.minutes && *resource.minutes > step.hours.likely * k_minutes;
            const std::tuple key(resource.completeness, place_of(m_taste.kinds, resource.kind), too_long, closed,
                                 deep ? place_of(m_methods, resource.kind) : 0);
            if (best == nullptr || key < best_key) {
                best = &resource;
                best_key = key;
            }
        }
        return best;
    }

    const ExerciseAid* exercise_of(const PathStep& step) const {
        const ExerciseAid* best = nullptr;
        std::tuple<int, std::size_t, int> best_key;
        for (const ExerciseAid& exercise : m_aids.exercises) {
            const std::size_t place = place_of(exercise.skills, step.skill);
            if (place == exercise.skills.size() || exercise.level < step.level || exercise.level > step.level + 1) {
                continue;
            }
            const std::tuple key(exercise.level, std::min<std::size_t>(place, 1), exercise.minutes);
            if (best == nullptr || key < best_key) {
                best = &exercise;
                best_key = key;
            }
        }
        return best;
    }

    const Role& m_role;
    const LearningAids& m_aids;
    const LearnerTaste& m_taste;
    std::unordered_map<std::string_view, const Resource*> m_resources;
    std::vector<ResourceKind> m_methods;
    std::set<std::size_t> m_focus; // skills, by their places in the role
};

} // namespace

void add_aids(Path& path, const Role& role, const LearningAids& aids, const LearnerTaste& taste) {
    const Aids chooser(role, aids, taste);
    for (PathStep& step : path.steps) {
        chooser.add(step);
    }
}

std::string check_command(const PathStep& step) {
    switch (step.check) {
    case StepCheck::questions:
        return "onramp assess quiz --skill " + step.skill + " --level " + std::to_string(step.level);
    case StepCheck::exercise:
        return "onramp assess practice start " + step.exercise;
    case StepCheck::word:
        break;
    }
    return "onramp assess attest " + step.skill + " --level " + std::to_string(step.level) +
           " --by mentor --note 'WHO, WHEN'";
}

} // namespace onramp
