// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/exercise.hpp"

#include "base/sha256.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"
#include "pack/hashed_part.hpp"

namespace onramp {

std::string exercise_hash(const Exercise& exercise) {
    const ProgramSetting& setting = exercise.setting;
    return hash_hex("onramp-exercise 1\n" +
                    hashed_part("setting", setting.edition + " " + setting.profile + " " + join(setting.crates, " ")) +
                    hashed_part("task", exercise.task) + hashed_part("starter", exercise.starter) +
                    hashed_part("checks", exercise.checks));
}

std::string programs_hash(const std::vector<Exercise>& exercises) {
    std::string text = "onramp-programs 1\n";
    for (const Exercise& exercise : exercises) {
        text += hashed_part("exercise", exercise.id) + hashed_part("crates", join(exercise.setting.crates, " ")) +
                hashed_part("starter", exercise.starter) + hashed_part("solution", exercise.solution) +
                hashed_part("checks", exercise.checks);
    }
    return sha256_hex(text);
}

} // namespace onramp
