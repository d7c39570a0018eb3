// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/date.hpp"
#include "onramp/base/result.hpp"
#include "onramp/pack/exercise.hpp"
#include "onramp/profile/role.hpp"

namespace onramp {

enum class PracticeResult : std::uint8_t {
    started,
    passed,        // its checks, before the solution was seen: that is evidence
    solution_seen, // before it was passed: it stays so
};
std::string_view practice_result_name(PracticeResult result); // "solution_seen"

// What became of one exercise.
struct PracticeState {
    std::vector<std::string> skills; // that it shows, by their ids then
    int level = 0;                   // of these skills
    std::string hash;                // exercise_hash of what was worked on
    std::string folder;              // where; empty where only the solution was seen
    Instant started{};
    PracticeResult result = PracticeResult::started;
    Instant ended{}; // passed, or the solution seen; the epoch before that
    int hints = 0;   // seen before it ended
    int tries = 0;   // checks that it did not pass, before it ended
    Minutes took{0}; // to pass it; 0 where unknown

    bool operator==(const PracticeState&) const = default;
};

using PracticeStates = std::map<std::string, PracticeState>; // by the id of the exercise

// An exercise to choose.
struct PracticeChoice {
    const Exercise* exercise = nullptr;
    std::optional<PracticeResult> result; // nothing: not started
    bool useful = false; // the role asks for that level of one of its skills, and no exercise that is passed shows it
};

// The exercises of `skill` (an id of the pack), or without one those of the role's skills. First what is started,
// then what is useful: skills of the first 90 days before others, required ones before electives, levels near
// the target before lower ones, short before long; then the rest, solutions seen, and what is passed.
std::vector<PracticeChoice> list_practice(const Role& role, const std::vector<Exercise>& exercises,
                                          const PracticeStates& states, const std::optional<std::string>& skill);

// The exercise that shows exactly `level` of `skill`: first one that is not yet passed and whose solution was
// not seen, then one that is about that skill before others, that needs no crates, the shorter one. Fails
// with kind `answer_no` where there is none; the hint names the levels that there are.
Result<const Exercise*> pick_exercise(const std::vector<Exercise>& exercises, const PracticeStates& states,
                                      const std::string& skill, int level);

} // namespace onramp
