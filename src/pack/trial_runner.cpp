// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/trial_runner.hpp"

#include <algorithm>

#include "base/snapshot.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, TrialOutcome& value) {
    archive(value.end, value.words);
}

namespace {

constexpr int k_compiler_seconds = 120;
constexpr int k_check_seconds = 30;
constexpr int k_check_cpu_seconds = 20;
constexpr std::uint64_t k_check_memory = std::uint64_t{4} << 30U;
constexpr std::size_t k_most_words = 120;

std::vector<std::string> setting_words(const ProgramSetting& setting) {
    std::vector<std::string> words = {"--edition", setting.edition, "-C", "debuginfo=0"};
    if (setting.profile == "release") {
        words.emplace_back("-O");
    } else {
        words.insert(words.end(), {"-C", "opt-level=0", "-C", "debug-assertions=on"});
    }
    return words;
}

// The compiler's first line that begins with "error" or "warning".
std::string first_complaint(std::string_view errors) {
    for (const std::string_view line : split_lines(errors)) {
        if (line.starts_with("error") || line.starts_with("warning")) {
            return shorten(replace_invalid_utf8(line), k_most_words);
        }
    }
    return {};
}

// The names of the tests that failed: lines "test NAME ... FAILED", with words between where a test
// printed some.
std::string failed_tests(std::string_view output) {
    std::vector<std::string> names;
    for (const std::string_view line : split_lines(output)) {
        constexpr std::string_view k_test = "test ";
        const std::size_t end = line.find(" ... FAILED");
        if (line.starts_with(k_test) && end != std::string_view::npos) {
            names.emplace_back(line.substr(k_test.size(), end - k_test.size()));
        }
    }
    std::sort(names.begin(), names.end()); // tests run in threads
    return shorten(replace_invalid_utf8(join(names, ", ")), k_most_words);
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
    const auto version = processes.run({driver, "--version"}, k_compiler_seconds);
    if (version && version->exit_status == 0) {
        m_clippy = driver;
    }
}

std::vector<std::string> TrialRunner::library_words(const Trial& trial) const {
    const ProgramSetting& setting = trial.exercise->setting;
    std::vector<std::string> words = setting_words(setting);
    words.insert(words.end(), {"--crate-type", "lib", "--crate-name", "exercise"});
    const std::vector<std::string> crates = m_crates.compiler_words(setting.crates);
    words.insert(words.end(), crates.begin(), crates.end());
    words.emplace_back("exercise.rs");
    return words;
}

std::vector<std::string> TrialRunner::checks_words(const Trial& trial) const {
    const ProgramSetting& setting = trial.exercise->setting;
    std::vector<std::string> words = setting_words(setting);
    words.insert(words.end(), {"--test", "--crate-name", "checks", "-A", "warnings", "--extern",
                               "exercise=libexercise.rlib", "-L", "dependency=."});
    const std::vector<std::string> crates = m_crates.compiler_words(setting.crates);
    words.insert(words.end(), crates.begin(), crates.end());
    words.insert(words.end(), {"-o", "checks", "checks.rs"});
    return words;
}

std::string TrialRunner::key_of(const Trial& trial) const {
    const std::string strictness = !trial.strict ? "allowed" : has_clippy() ? "clippy" : "strict";
    return m_compiler.text + join(library_words(trial), "\n") + "\n" + join(checks_words(trial), "\n") + "\n" +
           strictness + "\n" + std::to_string(trial.program.size()) + "\n" + std::string(trial.program) +
           trial.exercise->checks;
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
Result<std::optional<std::string>> TrialRunner::compile(std::string program, std::vector<std::string> words,
                                                        const std::string& folder) {
    ProcessRequest request;
    request.words = std::move(words);
    request.words.insert(request.words.begin(), std::move(program));
    request.folder = folder;
    request.most_seconds = k_compiler_seconds;
    request.most_output = k_default_max_bytes;
    request.keep_errors = true;
    const auto ended = m_processes.run_limited(request);
    if (!ended) {
        return fail(ended.error());
    }
    if (ended->timed_out) {
        return fail(ErrorKind::io, "the compiler did not end within " + std::to_string(k_compiler_seconds) + " s");
    }
    if (ended->exit_status == 0) {
        return std::nullopt;
    }
    std::string complaint = first_complaint(ended->errors);
    if (ended->signal != 0 || complaint.empty()) {
        // Killed, or out of memory: that says nothing of the program.
        return fail(ErrorKind::io, "the compiler ended with status " + std::to_string(ended->exit_status) +
                                       " without naming an error");
    }
    return complaint;
}

Result<TrialOutcome> TrialRunner::run_checks(const std::string& folder) {
    ProcessRequest request;
    request.words = {folder + "/checks", "--test-threads=8"};
    request.folder = folder + "/empty";
    if (auto made = m_files.make_folder(request.folder); !made) {
        return fail(made.error());
    }
    request.most_seconds = k_check_seconds;
    request.most_cpu_seconds = k_check_cpu_seconds;
    request.most_memory = k_check_memory;
    request.most_output = k_default_max_bytes;
    request.environment = {"PATH=/usr/bin:/bin", "TMPDIR=" + request.folder};
    const auto ended = m_processes.run_limited(request);
    if (!ended) {
        return fail(ended.error());
    }
    if (ended->timed_out || ended->signal != 0) {
        return TrialOutcome{TrialEnd::fails, ended->timed_out
                                                 ? "they do not end within " + std::to_string(k_check_seconds) + " s"
                                                 : "signal " + std::to_string(ended->signal)};
    }
    return TrialOutcome{ended->exit_status == 0 ? TrialEnd::passes : TrialEnd::fails, failed_tests(ended->output)};
}

Result<TrialOutcome> TrialRunner::try_out(const Trial& trial, const std::string& folder) {
    std::vector<std::string> library = library_words(trial);
    std::vector<std::string> allowing = library;
    allowing.insert(allowing.end(), {"-A", "warnings", "-o", "libexercise.rlib"});
    const auto first = compile(m_compiler.program, std::move(allowing), folder);
    if (!first) {
        return fail(first.error());
    }
    if (*first) {
        return TrialOutcome{TrialEnd::does_not_compile, **first};
    }
    if (trial.strict) {
        library.insert(library.end(), {"-D", "warnings", "--emit=metadata", "-o", "linted.rmeta"});
        if (has_clippy()) {
            library.insert(library.end(), {"-W", "clippy::all"});
        }
        const auto warned = compile(has_clippy() ? m_clippy : m_compiler.program, std::move(library), folder);
        if (!warned) {
            return fail(warned.error());
        }
        if (*warned) {
            return TrialOutcome{TrialEnd::has_warnings, **warned};
        }
    }
    const auto second = compile(m_compiler.program, checks_words(trial), folder);
    if (!second) {
        return fail(second.error());
    }
    if (*second) {
        return TrialOutcome{TrialEnd::checks_do_not_compile, **second};
    }
    return run_checks(folder);
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
