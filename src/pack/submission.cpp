// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/submission.hpp"

#include <algorithm>
#include <csignal>
#include <map>
#include <set>

#include "onramp/base/text.hpp"
#include "pack/crate_folder.hpp"
#include "pack/exercise_build.hpp"
#include "pack/program_runner.hpp"

namespace onramp {

namespace {

constexpr int k_list_seconds = 10;
constexpr std::size_t k_last_lines = 6;

std::string without_empty_ends(const std::vector<std::string_view>& lines) {
    std::string text;
    std::size_t first = 0;
    std::size_t end = lines.size();
    while (first < end && trim(lines[first]).empty()) {
        ++first;
    }
    while (end > first && trim(lines[end - 1]).empty()) {
        --end;
    }
    for (std::size_t i = first; i < end; ++i) {
        text += std::string(lines[i]) + "\n";
    }
    return text;
}

// Each error with the lines that belong to it; the closing "aborting due to ..." says nothing more.
std::vector<std::string> complaints_of(std::string_view errors) {
    std::vector<std::string> complaints;
    std::vector<std::string_view> block;
    const auto end_block = [&] {
        if (!block.empty() && block.front().starts_with("error") && !block.front().starts_with("error: aborting")) {
            complaints.push_back(without_empty_ends(block));
        }
        block.clear();
    };
    for (const std::string_view line : split_lines(errors)) {
        if (begins_complaint(line)) {
            end_block();
        }
        block.push_back(line);
    }
    end_block();
    return complaints;
}

// "panicked at tests/checks.rs:42:5:" of "thread 'NAME' (1234) panicked at ...": the name stands above, the
// number is another one each time.
std::string_view without_thread(std::string_view line) {
    const std::size_t panicked = line.find("panicked at ");
    return line.starts_with("thread '") && panicked != std::string_view::npos ? line.substr(panicked) : line;
}

// What the harness prints below "---- NAME stdout ----", by name.
std::map<std::string, std::string> words_by_check(std::string_view output) {
    constexpr std::string_view k_before = "---- ";
    constexpr std::string_view k_after = " stdout ----";
    std::map<std::string, std::string> words;
    std::string name;
    std::vector<std::string_view> block;
    const auto end_block = [&] {
        if (!name.empty()) {
            words[name] = without_empty_ends(block);
        }
        name.clear();
        block.clear();
    };
    for (const std::string_view line : split_lines(output)) {
        if (line.starts_with(k_before) && line.ends_with(k_after)) {
            end_block();
            name = line.substr(k_before.size(), line.size() - k_before.size() - k_after.size());
        } else if (line == "failures:") {
            end_block();
        } else if (!line.starts_with("note: run with `RUST_BACKTRACE")) {
            block.push_back(without_thread(line));
        }
    }
    end_block();
    return words;
}

std::string signal_words(int signal) {
    std::string words = "signal " + std::to_string(signal);
    switch (signal) {
    case SIGABRT:
        return words + " (aborted)";
    case SIGSEGV:
    case SIGBUS:
        return words + " (a bad address)";
    case SIGILL:
    case SIGTRAP:
        return words + " (a bad instruction)";
    default:
        return words;
    }
}

// Why the checks are not through; empty where they are.
std::string stop_of(const ProcessOutcome& ended) {
    if (ended.timed_out) {
        return "the limit of " + std::to_string(k_check_seconds) + " s";
    }
    if (ended.signal == SIGXCPU || ended.signal == SIGKILL) {
        return "the limit of " + std::to_string(k_check_cpu_seconds) + " s of processor time";
    }
    if (ended.signal != 0) {
        return signal_words(ended.signal);
    }
    const ChecksCount count = count_checks(ended.output);
    return count.passed + count.failed > 0 ? std::string() : "an exit with status " + std::to_string(ended.exit_status);
}

class Submission {
public:
    Submission(const Exercise& exercise, const std::string& folder, const RustCompiler& compiler,
               std::vector<std::string> crates, ProcessRunner& processes, FileSystem& files)
        : m_exercise(exercise), m_folder(folder), m_compiler(compiler), m_crates(std::move(crates)),
          m_processes(processes), m_files(files) {}

    // In `scratch`, an empty folder.
    Result<SubmissionResult> check(const std::string& scratch) {
        std::vector<std::string> words = library_words(m_exercise.setting, m_crates, std::string(k_submission_file));
        words.insert(words.end(), {"-A", "warnings", "-o", scratch + "/libexercise.rlib"});
        const auto library = compile_program(m_compiler.program, std::move(words), m_folder, m_processes);
        if (!library) {
            return fail(library.error());
        }
        if (library->exit_status != 0) {
            return refused(SubmissionEnd::does_not_compile, *library);
        }
        // Under the name that they have in the folder, for messages.
        const std::string source(k_submission_checks);
        if (auto written = m_files.make_folder(scratch + "/tests").and_then([&] {
                return m_files.write_scratch(scratch + "/" + source, m_exercise.checks);
            });
            !written) {
            return fail(written.error());
        }
        const auto checks = compile_program(
            m_compiler.program, checks_words(m_exercise.setting, m_crates, source, scratch), scratch, m_processes);
        if (!checks) {
            return fail(checks.error());
        }
        if (checks->exit_status != 0) {
            return refused(SubmissionEnd::checks_do_not_compile, *checks);
        }
        const auto ended = run_checks(scratch + "/checks", scratch, m_processes, m_files);
        if (!ended) {
            return fail(ended.error());
        }
        return judged(*ended, scratch);
    }

private:
    static SubmissionResult refused(SubmissionEnd end, const ProcessOutcome& compiled) {
        SubmissionResult result;
        result.end = end;
        result.complaints = complaints_of(replace_invalid_utf8(compiled.errors));
        return result;
    }

    SubmissionResult judged(const ProcessOutcome& ended, const std::string& scratch) {
        const std::string output = replace_invalid_utf8(ended.output);
        SubmissionResult result;
        result.end = all_checks_pass(ended) ? SubmissionEnd::passed : SubmissionEnd::failed;
        std::set<std::string> through;
        auto words = words_by_check(output);
        for (const EndedCheck& check : ended_checks(output)) {
            through.insert(check.name);
            if (check.passed) {
                ++result.passed;
            } else {
                result.failed.push_back({check.name, std::move(words[check.name])});
            }
        }
        result.stopped_by = stop_of(ended);
        if (!result.stopped_by.empty()) {
            result.unfinished = unfinished(through, scratch);
            std::vector<std::string_view> lines = split_lines(ended.errors);
            if (lines.size() > k_last_lines) {
                lines.erase(lines.begin(), lines.end() - k_last_lines);
            }
            result.last_words = replace_invalid_utf8(without_empty_ends(lines));
        }
        return result;
    }

    // The harness names a check only when it has ended: those that there are, without these.
    std::vector<std::string> unfinished(const std::set<std::string>& through, const std::string& scratch) {
        constexpr std::string_view k_ending = ": test";
        std::vector<std::string> names;
        const auto all = m_processes.run({scratch + "/checks", "--list"}, k_list_seconds);
        for (const std::string_view line : split_lines(all ? std::string_view(all->output) : std::string_view())) {
            std::string name(line.substr(0, line.size() - std::min(line.size(), k_ending.size())));
            if (line.ends_with(k_ending) && !through.contains(name)) {
                names.push_back(replace_invalid_utf8(name));
            }
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    const Exercise& m_exercise;
    const std::string& m_folder;
    const RustCompiler& m_compiler;
    std::vector<std::string> m_crates;
    ProcessRunner& m_processes;
    FileSystem& m_files;
};

} // namespace

std::string_view submission_end_name(SubmissionEnd end) {
    switch (end) {
    case SubmissionEnd::passed:
        return "passed";
    case SubmissionEnd::failed:
        return "failed";
    case SubmissionEnd::does_not_compile:
        return "does_not_compile";
    case SubmissionEnd::checks_do_not_compile:
        break;
    }
    return "checks_do_not_compile";
}

Result<SubmissionResult> check_submission(const Exercise& exercise, const std::string& folder,
                                          const RustCompiler& compiler, const std::string& crates_folder,
                                          ProcessRunner& processes, FileSystem& files) {
    const ProgramSetting& setting = exercise.setting;
    if (!fits_machine(setting, compiler)) {
        std::vector<std::string> needs;
        if (!setting.rust.empty()) {
            needs.push_back("rustc " + setting.rust + " or newer");
        }
        if (!setting.host.empty()) {
            needs.push_back("a machine that is " + setting.host);
        }
        return fail(ErrorKind::io,
                    "this exercise needs " + listed(needs) + "; here is rustc " + compiler.version + " for " +
                        compiler.host,
                    "'rustup update' brings the newest rustc");
    }
    const CrateFolder crates(crates_folder, files);
    if (!crates.has(setting.crates)) {
        return fail(ErrorKind::io, "this exercise needs built crates: " + listed(setting.crates),
                    "name the deps folder of a cargo build that has them with ONRAMP_CRATES");
    }
    const auto scratch = files.make_scratch_folder();
    if (!scratch) {
        return fail(scratch.error());
    }
    auto result =
        Submission(exercise, folder, compiler, crates.compiler_words(setting.crates), processes, files).check(*scratch);
    files.remove_tree(*scratch);
    return result;
}

} // namespace onramp
