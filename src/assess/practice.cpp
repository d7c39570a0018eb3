// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/assess/practice.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

bool is_about(const Exercise& exercise, const std::string& skill) {
    return std::find(exercise.skills.begin(), exercise.skills.end(), skill) != exercise.skills.end();
}

std::optional<PracticeResult> result_of(const PracticeStates& states, const std::string& exercise) {
    const auto found = states.find(exercise);
    return found == states.end() ? std::nullopt : std::optional(found->second.result);
}

// Whether an exercise that is passed shows that level of the skill.
bool is_shown(const PracticeStates& states, const std::string& skill, int level) {
    return std::any_of(states.begin(), states.end(), [&](const auto& entry) {
        const PracticeState& state = entry.second;
        return state.result == PracticeResult::passed && state.level >= level &&
               std::find(state.skills.begin(), state.skills.end(), skill) != state.skills.end();
    });
}

// What one skill of an exercise is worth to the role; the lower, the more.
struct Worth {
    int need = 0;     // 0 the first 90 days, 1 later in the role, 2 elective or on demand
    int distance = 0; // levels below the target

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the comparison for one with a null pointer
    auto operator<=>(const Worth&) const = default;
};

// Of the skill for which it is worth most; nothing where it is worth nothing.
std::optional<Worth> worth_of(const Role& role, const Exercise& exercise, const PracticeStates& states) {
    std::optional<Worth> best;
    for (const std::string& skill : exercise.skills) {
        const std::size_t index = role.find_skill(skill);
        if (index == role.skills.size()) {
            continue;
        }
        const Target& target = role.skills[index].target;
        if (exercise.level > target.level || is_shown(states, skill, exercise.level)) {
            continue;
        }
        const bool free = target.need == Need::elective || target.need == Need::on_demand;
        const Worth worth{free ? 2 : target.phase == Phase::first_90_days ? 0 : 1, target.level - exercise.level};
        best = best ? std::min(*best, worth) : worth;
    }
    return best;
}

int rank_of(const std::optional<PracticeResult>& result, bool useful) {
    if (!result) {
        return useful ? 1 : 2;
    }
    return *result == PracticeResult::started ? 0 : *result == PracticeResult::solution_seen ? 3 : 4;
}

} // namespace

std::string_view practice_result_name(PracticeResult result) {
    switch (result) {
    case PracticeResult::started:
        return "started";
    case PracticeResult::passed:
        return "passed";
    case PracticeResult::solution_seen:
        break;
    }
    return "solution_seen";
}

std::vector<PracticeChoice> list_practice(const Role& role, const std::vector<Exercise>& exercises,
                                          const PracticeStates& states, const std::optional<std::string>& skill) {
    struct Ranked {
        PracticeChoice choice;
        std::tuple<int, Worth, int, std::string_view> rank;
    };
    std::vector<Ranked> ranked;
    for (const Exercise& exercise : exercises) {
        const bool of_role = std::any_of(exercise.skills.begin(), exercise.skills.end(), [&](const std::string& id) {
            return role.find_skill(id) != role.skills.size();
        });
        if (skill ? !is_about(exercise, *skill) : !of_role) {
            continue;
        }
        const auto result = result_of(states, exercise.id);
        const auto worth = worth_of(role, exercise, states);
        const bool useful = worth.has_value() && result.value_or(PracticeResult::started) == PracticeResult::started;
        ranked.push_back({{&exercise, result, useful},
                          {rank_of(result, useful), worth.value_or(Worth()), exercise.minutes, exercise.id}});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::vector<PracticeChoice> choices;
    choices.reserve(ranked.size());
    for (const Ranked& each : ranked) {
        choices.push_back(each.choice);
    }
    return choices;
}

Result<const Exercise*> pick_exercise(const std::vector<Exercise>& exercises, const PracticeStates& states,
                                      const std::string& skill, int level) {
    const auto rank = [&](const Exercise& exercise) {
        return std::tuple(rank_of(result_of(states, exercise.id), true), exercise.skills.front() != skill,
                          !exercise.setting.crates.empty(), exercise.minutes, std::string_view(exercise.id));
    };
    const Exercise* best = nullptr;
    std::set<std::string> levels;
    for (const Exercise& exercise : exercises) {
        if (!is_about(exercise, skill)) {
            continue;
        }
        levels.insert(std::to_string(exercise.level));
        if (exercise.level == level && (best == nullptr || rank(exercise) < rank(*best))) {
            best = &exercise;
        }
    }
    if (best != nullptr) {
        return best;
    }
    return fail(ErrorKind::answer_no, "no exercise shows level " + std::to_string(level) + " of " + skill,
                levels.empty() ? "'onramp assess practice list' shows which there are"
                               : "there are some for level " + listed({levels.begin(), levels.end()}) + ": --level");
}

} // namespace onramp
