// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/trial_runner.hpp"

#include <algorithm>

#include "base/snapshot.hpp"
#include "onramp/base/text.hpp"
#include "pack/exercise_build.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, TrialOutcome& value) {
    archive(value.end, value.words);
}

namespace {

constexpr int k_version_seconds = 120;
constexpr std::size_t k_most_words = 120;

// The compiler's first line that begins with "error" or "warning".
std::string first_complaint(std::string_view errors) {
    const std::vector<std::string_view> lines = split_lines(errors);
    const auto found = std::find_if(lines.begin(), lines.end(), begins_complaint);
    return found == lines.end() ? std::string() : shorten(replace_invalid_utf8(*found), k_most_words);
}

TrialOutcome outcome_of(const ProcessOutcome& ended) {
    if (ended.timed_out) {
        return {TrialEnd::fails, "they do not end within " + std::to_string(k_check_seconds) + " s"};
    }
    if (ended.signal != 0) {
        return {TrialEnd::fails, "signal " + std::to_string(ended.signal)};
    }
    return {all_checks_pass(ended) ? TrialEnd::passes : TrialEnd::fails,
            shorten(replace_invalid_utf8(join(failed_checks(ended.output), ", ")), k_most_words)};
}

} // namespace

TrialRunner::TrialRunner(const RustCompiler& compiler, const VerifyOptions& options, ProcessRunner& processes,
                         FileSystem& files)
    : m_compiler(compiler), m_processes(processes), m_files(files), m_crates(options.crates_folder, files),
      m_cache(options.cache_folder, files) {
    // Beside the compiler, so that both are of one release.
    const std::size_t slash = compiler.program.rfind('/');
    const std::string driver =
        slash == std::string::npos ? "clippy-driver" : compiler.program.substr(0, slash + 1) + "clippy-driver";
    const auto version = processes.run({driver, "--version"}, k_version_seconds);
    if (version && version->exit_status == 0) {
        m_clippy = driver;
    }
}

std::vector<std::string> TrialRunner::library(const Trial& trial) const {
    const ProgramSetting& setting = trial.exercise->setting;
    return library_words(setting, m_crates.compiler_words(setting.crates), "exercise.rs");
}

std::vector<std::string> TrialRunner::checks(const Trial& trial) const {
    const ProgramSetting& setting = trial.exercise->setting;
    return checks_words(setting, m_crates.compiler_words(setting.crates), "checks.rs", ".");
}

std::string TrialRunner::key_of(const Trial& trial) const {
    const std::string strictness = !trial.strict ? "allowed" : has_clippy() ? "clippy" : "strict";
    return m_compiler.text + join(library(trial), "\n") + "\n" + join(checks(trial), "\n") + "\n" + strictness + "\n" +
           std::to_string(trial.program.size()) + "\n" + std::string(trial.program) + trial.exercise->checks;
}

std::optional<TrialOutcome> TrialRunner::recall(const Trial& trial) const {
    const auto kept = m_cache.recall(key_of(trial));
    if (!kept) {
        return std::nullopt;
    }
    SnapshotReader reader(*kept);
    TrialOutcome outcome;
    reader(outcome);
    return reader.at_end() ? std::optional(std::move(outcome)) : std::nullopt;
}

// What the compiler complains of; nothing where it is content.
Result<std::optional<std::string>> TrialRunner::compile(const std::string& program, std::vector<std::string> words,
                                                        const std::string& folder) {
    const auto ended = compile_program(program, std::move(words), folder, m_processes);
    if (!ended) {
        return fail(ended.error());
    }
    return ended->exit_status == 0 ? std::nullopt : std::optional(first_complaint(ended->errors));
}

Result<TrialOutcome> TrialRunner::try_out(const Trial& trial, const std::string& folder) {
    std::vector<std::string> strict = library(trial);
    std::vector<std::string> allowing = strict;
    allowing.insert(allowing.end(), {"-A", "warnings", "-o", "libexercise.rlib"});
    const auto first = compile(m_compiler.program, std::move(allowing), folder);
    if (!first) {
        return fail(first.error());
    }
    if (*first) {
        return TrialOutcome{TrialEnd::does_not_compile, **first};
    }
    if (trial.strict) {
        strict.insert(strict.end(), {"-D", "warnings", "--emit=metadata", "-o", "linted.rmeta"});
        if (has_clippy()) {
            strict.insert(strict.end(), {"-W", "clippy::all"});
        }
        const auto warned = compile(has_clippy() ? m_clippy : m_compiler.program, std::move(strict), folder);
        if (!warned) {
            return fail(warned.error());
        }
        if (*warned) {
            return TrialOutcome{TrialEnd::has_warnings, **warned};
        }
    }
    const auto second = compile(m_compiler.program, checks(trial), folder);
    if (!second) {
        return fail(second.error());
    }
    if (*second) {
        return TrialOutcome{TrialEnd::checks_do_not_compile, **second};
    }
    return run_checks(folder + "/checks", folder, m_processes, m_files).map(outcome_of);
}

Result<TrialOutcome> TrialRunner::find_out(const Trial& trial, const std::string& folder) {
    auto outcome =
        m_files.make_folder(folder)
            .and_then([&] { return m_files.write_scratch(folder + "/exercise.rs", std::string(trial.program)); })
            .and_then([&] { return m_files.write_scratch(folder + "/checks.rs", trial.exercise->checks); })
            .and_then([&] { return try_out(trial, folder); });
    m_files.remove_tree(folder);
    return outcome;
}

void TrialRunner::keep(const Trial& trial, const TrialOutcome& outcome) {
    SnapshotWriter writer;
    writer(outcome);
    m_cache.keep(key_of(trial), writer.take());
}

} // namespace onramp
