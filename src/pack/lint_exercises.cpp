// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <set>

#include "base/suggestions.hpp"
#include "onramp/pack/exercise.hpp"
#include "pack/name_list.hpp"

namespace onramp {

std::vector<Problem> lint_exercises(const Pack& pack, const std::vector<Exercise>& exercises) {
    std::vector<Problem> problems;
    std::vector<std::string> names;
    names.reserve(pack.skills.size());
    for (const Skill& skill : pack.skills) {
        names.push_back(skill.id);
    }
    Suggestions suggestions;
    std::set<std::string> practised;
    for (const Exercise& exercise : exercises) {
        for (const std::string& id : exercise.skills) {
            practised.insert(id);
            const Skill* skill = pack.find(id);
            if (skill == nullptr || skill->id != id) {
                problems.push_back({Severity::error,
                                    "unknown-skill",
                                    "the exercise is of the skill '" + id + "', which the pack does not have",
                                    skill != nullptr ? "it is '" + skill->id + "' now" : suggestions.of(id, names),
                                    {exercise.file, exercise.skills_line, exercise.skills_column, {}}});
            }
        }
    }
    // One warning for all: not every skill has something to be done with the hands.
    const Skill* first = nullptr;
    std::vector<std::string> without;
    for (const Skill& skill : pack.skills) {
        if (!exercises.empty() && !practised.contains(skill.id)) {
            first = first == nullptr ? &skill : first;
            without.push_back(skill.id);
        }
    }
    if (first != nullptr) {
        problems.push_back({Severity::warning,
                            "no-exercise",
                            counted(without.size(), "skill") + (without.size() == 1 ? " has" : " have") +
                                " no exercise: " + first_of(without),
                            {},
                            {first->file.str(), first->line, first->column, {}}});
    }
    return problems;
}

} // namespace onramp
