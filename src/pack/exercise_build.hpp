// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/program_setting.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/ports/process.hpp"

namespace onramp {

inline constexpr int k_check_seconds = 30;     // of wall time, for all checks together
inline constexpr int k_check_cpu_seconds = 20; // of processor time, likewise

// The words of a rustc command line, without the compiler's name: of a library crate "exercise" from
// `source`, without the words that say what becomes of it; and of its tests from `source`, linked to
// FOLDER/checks with the library FOLDER/libexercise.rlib. `crates` are the words that name crates.
std::vector<std::string> library_words(const ProgramSetting& setting, const std::vector<std::string>& crates,
                                       const std::string& source);
std::vector<std::string> checks_words(const ProgramSetting& setting, const std::vector<std::string>& crates,
                                      const std::string& source, const std::string& folder);

// What the compiler says, run in `folder`; 120 s at most. Fails with kind `io` where it does not end, or
// ends without success and without naming an error: that says nothing of the program.
Result<ProcessOutcome> compile_program(const std::string& compiler, std::vector<std::string> words,
                                       const std::string& folder, ProcessRunner& processes);

// Runs tests in an empty folder below `scratch` without input, within k_check_seconds, k_check_cpu_seconds,
// 4 GiB and 16 MiB of output. Both streams are kept.
Result<ProcessOutcome> run_checks(const std::string& program, const std::string& scratch, ProcessRunner& processes,
                                  FileSystem& files);

// What the tests' harness counted in its last line; nothing passed where it did not come to one.
struct ChecksCount {
    std::size_t passed = 0;
    std::size_t failed = 0;
};
ChecksCount count_checks(std::string_view output);

// Whether they ended by themselves and all passed: a program that exits before them does not.
bool all_checks_pass(const ProcessOutcome& outcome);

// The checks that ended, by name: lines "test NAME ... ok". Ignored ones count as passed.
struct EndedCheck {
    std::string name;
    bool passed = false;
};
std::vector<EndedCheck> ended_checks(std::string_view output);

// The names of those that failed.
std::vector<std::string> failed_checks(std::string_view output);

// Whether a line of the compiler's begins an error or a warning.
bool begins_complaint(std::string_view line);

} // namespace onramp
