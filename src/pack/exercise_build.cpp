// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/exercise_build.hpp"

#include <algorithm>
#include <charconv>

#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr int k_compiler_seconds = 120;
constexpr std::uint64_t k_check_memory = std::uint64_t{4} << 30U;

std::vector<std::string> setting_words(const ProgramSetting& setting) {
    std::vector<std::string> words = {"--edition", setting.edition, "-C", "debuginfo=0"};
    if (setting.profile == "release") {
        words.emplace_back("-O");
    } else {
        words.insert(words.end(), {"-C", "opt-level=0", "-C", "debug-assertions=on"});
    }
    return words;
}

// The number before `word`, as in "ok. 7 passed; 1 failed; ...".
std::size_t number_before(std::string_view line, std::string_view word) {
    const std::size_t end = line.find(word);
    if (end == std::string_view::npos) {
        return 0;
    }
    const std::size_t space = line.rfind(' ', end - 1);
    const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
    std::size_t number = 0;
    std::from_chars(line.data() + start, line.data() + end, number);
    return number;
}

} // namespace

std::vector<std::string> library_words(const ProgramSetting& setting, const std::vector<std::string>& crates,
                                       const std::string& source) {
    std::vector<std::string> words = setting_words(setting);
    words.insert(words.end(), {"--crate-type", "lib", "--crate-name", "exercise"});
    words.insert(words.end(), crates.begin(), crates.end());
    words.push_back(source);
    return words;
}

std::vector<std::string> checks_words(const ProgramSetting& setting, const std::vector<std::string>& crates,
                                      const std::string& source, const std::string& folder) {
    const std::string within = folder == "." ? std::string() : folder + "/";
    std::vector<std::string> words = setting_words(setting);
    words.insert(words.end(), {"--test", "--crate-name", "checks", "-A", "warnings", "--extern",
                               "exercise=" + within + "libexercise.rlib", "-L", "dependency=" + folder});
    words.insert(words.end(), crates.begin(), crates.end());
    words.insert(words.end(), {"-o", within + "checks", source});
    return words;
}

Result<ProcessOutcome> compile_program(const std::string& compiler, std::vector<std::string> words,
                                       const std::string& folder, ProcessRunner& processes) {
    ProcessRequest request;
    request.words = std::move(words);
    request.words.insert(request.words.begin(), compiler);
    request.folder = folder;
    request.most_seconds = k_compiler_seconds;
    request.most_output = k_default_max_bytes;
    request.keep_errors = true;
    auto ended = processes.run_limited(request);
    if (!ended) {
        return ended;
    }
    if (ended->timed_out) {
        return fail(ErrorKind::io, "the compiler did not end within " + std::to_string(k_compiler_seconds) + " s");
    }
    const std::vector<std::string_view> lines = split_lines(ended->errors);
    if (ended->signal != 0 || (ended->exit_status != 0 && std::none_of(lines.begin(), lines.end(), begins_complaint))) {
        // Killed, or out of memory.
        return fail(ErrorKind::io, "the compiler ended with status " + std::to_string(ended->exit_status) +
                                       " without naming an error");
    }
    return ended;
}

Result<ProcessOutcome> run_checks(const std::string& program, const std::string& scratch, ProcessRunner& processes,
                                  FileSystem& files) {
    ProcessRequest request;
    request.words = {program, "--test-threads=8"};
    request.folder = scratch + "/empty";
    if (auto made = files.make_folder(request.folder); !made) {
        return fail(made.error());
    }
    request.most_seconds = k_check_seconds;
    request.most_cpu_seconds = k_check_cpu_seconds;
    request.most_memory = k_check_memory;
    request.most_output = k_default_max_bytes;
    request.environment = {"PATH=/usr/bin:/bin", "TMPDIR=" + request.folder};
    request.keep_errors = true;
    return processes.run_limited(request);
}

ChecksCount count_checks(std::string_view output) {
    ChecksCount count;
    for (const std::string_view line : split_lines(output)) {
        if (line.starts_with("test result: ")) {
            count = {number_before(line, " passed"), number_before(line, " failed")};
        }
    }
    return count;
}

bool all_checks_pass(const ProcessOutcome& outcome) {
    const ChecksCount count = count_checks(outcome.output);
    return !outcome.timed_out && outcome.signal == 0 && outcome.exit_status == 0 && count.passed > 0 &&
           count.failed == 0;
}

std::vector<EndedCheck> ended_checks(std::string_view output) {
    constexpr std::string_view k_test = "test ";
    constexpr std::string_view k_panics = " - should panic";
    std::vector<EndedCheck> checks;
    for (const std::string_view line : split_lines(output)) {
        const std::size_t end = line.find(" ... ");
        if (!line.starts_with(k_test) || end == std::string_view::npos) {
            continue;
        }
        const bool passed = line.ends_with("ok") || line.substr(end).starts_with(" ... ignored");
        // A test that prints by itself does so before the word.
        if (passed || line.find(" ... FAILED") != std::string_view::npos || line.ends_with("FAILED")) {
            std::string_view name = line.substr(k_test.size(), end - k_test.size());
            name.remove_suffix(name.ends_with(k_panics) ? k_panics.size() : 0);
            checks.push_back({std::string(name), passed});
        }
    }
    std::sort(checks.begin(), checks.end(), [](const EndedCheck& a, const EndedCheck& b) { return a.name < b.name; });
    return checks;
}

std::vector<std::string> failed_checks(std::string_view output) {
    std::vector<std::string> names;
    for (EndedCheck& check : ended_checks(output)) {
        if (!check.passed) {
            names.push_back(std::move(check.name));
        }
    }
    return names;
}

bool begins_complaint(std::string_view line) {
    return line.starts_with("error") || line.starts_with("warning");
}

} // namespace onramp
