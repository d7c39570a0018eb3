// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/exercise.hpp"
#include "onramp/pack/verify_items.hpp"

namespace onramp {

struct ExerciseVerification {
    std::vector<ItemState> states; // of each exercise, in order
    std::size_t exercises = 0;     // that were looked at
    std::size_t trials = 0;        // programs held against checks
    std::size_t cached = 0;        // of those, known from earlier runs
    std::size_t need_crates = 0;
    std::size_t need_machine = 0;  // or a newer release
    bool linted = false;           // clippy was found, and solutions were held against it
    std::vector<Problem> problems; // rule "exercise" at the program's file, "verify" where rustc did not end
};

// Holds the programs of every exercise against its checks: the starter must not pass them; the solution
// must, without a warning of rustc or clippy; every wrong solution must compile and fail them. Checks run
// in an empty folder without input, 30 s, 20 s of processor time and 4 GiB at most; who runs out of
// time fails. Results that are as they should be are kept. Fails with kind `io` where nothing can be run.
Result<ExerciseVerification> verify_exercises(const std::vector<Exercise>& exercises, const RustCompiler& compiler,
                                              const VerifyOptions& options, ProcessRunner& processes,
                                              FileSystem& files);

} // namespace onramp
