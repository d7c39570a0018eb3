// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/exercise.hpp"
#include "onramp/pack/rust_compiler.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/ports/process.hpp"

namespace onramp {

enum class SubmissionEnd : std::uint8_t {
    passed,
    failed, // some check, or the limits
    does_not_compile,
    checks_do_not_compile, // with it: a name or a signature was changed
};
std::string_view submission_end_name(SubmissionEnd end); // "does_not_compile"

struct FailedCheck {
    std::string name;
    std::string words; // what the check said, without the lines that say how to see more

    bool operator==(const FailedCheck&) const = default;
};

// What became of a person's solution of an exercise. All words are valid UTF-8, but not yet safe to show.
struct SubmissionResult {
    SubmissionEnd end = SubmissionEnd::passed;
    std::vector<std::string> complaints; // the compiler's errors, each as it says it
    std::size_t passed = 0;              // checks
    std::vector<FailedCheck> failed;     // by name
    std::string stopped_by;              // "the limit of 30 s", "signal 6 (aborted)"; empty: all checks ended
    std::vector<std::string> unfinished; // the checks that had not ended then, by name
    std::string last_words;              // of standard error then

    bool operator==(const SubmissionResult&) const = default;
};

// Where the solution and the checks stand in the folder of a person who practises.
inline constexpr std::string_view k_submission_file = "src/lib.rs";
inline constexpr std::string_view k_submission_checks = "tests/checks.rs";

// Compiles FOLDER/src/lib.rs and the exercise's own checks (not those of the folder) in a scratch folder, and
// runs them within the limits of verify_exercises. Warnings do not count. Crates are those of a cargo
// "deps" folder. Fails with kind `io` where the exercise needs another machine, a newer compiler or crates
// that are not there, or where nothing can be run; `interrupted` where `processes` were stopped.
Result<SubmissionResult> check_submission(const Exercise& exercise, const std::string& folder,
                                          const RustCompiler& compiler, const std::string& crates_folder,
                                          ProcessRunner& processes, FileSystem& files);

} // namespace onramp
