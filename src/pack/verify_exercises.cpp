// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "onramp/pack/verify_exercises.hpp"

#include "pack/program_runner.hpp"
#include "pack/trial_runner.hpp"
#include "pack/verify_jobs.hpp"

namespace onramp {

namespace {

enum class Part : std::uint8_t { solution, starter, wrong };

// A program, what it should come to, and what it came to.
struct Attempt {
    std::size_t exercise = 0;
    Part part = Part::solution;
    std::string name; // of its file
    Trial trial;
    std::optional<TrialOutcome> outcome;
    std::string failure; // why there is none
};

std::string with_words(std::string message, const std::string& words) {
    return words.empty() ? message : message + ": " + words;
}

// What is wrong with what a program came to; empty where nothing is.
std::string fault_of(const Attempt& attempt, const TrialOutcome& outcome) {
    switch (outcome.end) {
    case TrialEnd::checks_do_not_compile:
        return with_words("the checks do not compile with it", outcome.words);
    case TrialEnd::has_warnings:
        return with_words("it is not free of warnings", outcome.words);
    case TrialEnd::does_not_compile:
        return attempt.part == Part::starter ? std::string() : with_words("it does not compile", outcome.words);
    case TrialEnd::fails:
        return attempt.part == Part::solution ? with_words("it fails the checks", outcome.words) : std::string();
    case TrialEnd::passes:
        break;
    }
    return attempt.part == Part::solution ? std::string() : "it passes the checks, which should reject it";
}

class ExerciseVerifier {
public:
    ExerciseVerifier(const std::vector<Exercise>& exercises, const RustCompiler& compiler, const VerifyOptions& options,
                     ProcessRunner& processes, FileSystem& files)
        : m_exercises(exercises), m_compiler(compiler), m_options(options), m_processes(processes), m_files(files),
          m_runner(compiler, options, processes, files) {}

    Result<ExerciseVerification> run() {
        m_result.linted = m_runner.has_clippy();
        for (std::size_t i = 0; i < m_exercises.size(); ++i) {
            m_result.states.push_back(add_exercise(i));
        }
        m_result.trials = m_attempts.size();
        if (auto done = find_outcomes(); !done) {
            return fail(done.error());
        }
        for (const Attempt& attempt : m_attempts) {
            judge(attempt);
        }
        return std::move(m_result);
    }

private:
    ItemState add_exercise(std::size_t at) {
        const Exercise& exercise = m_exercises[at];
        if (!fits_machine(exercise.setting, m_compiler)) {
            ++m_result.need_machine;
            return ItemState::not_here;
        }
        if (!m_runner.has_crates(exercise.setting.crates)) {
            ++m_result.need_crates;
            return ItemState::not_here;
        }
        ++m_result.exercises;
        m_attempts.push_back({at, Part::solution, "solution.rs", {&exercise, exercise.solution, true}, {}, {}});
        m_attempts.push_back({at, Part::starter, "starter.rs", {&exercise, exercise.starter, false}, {}, {}});
        for (const ExerciseFile& wrong : exercise.wrong) {
            m_attempts.push_back({at, Part::wrong, wrong.name, {&exercise, wrong.text, false}, {}, {}});
        }
        return ItemState::verified; // until it is judged
    }

    Result<void> find_outcomes() {
        std::vector<Attempt*> open;
        for (Attempt& attempt : m_attempts) {
            attempt.outcome = m_runner.recall(attempt.trial);
            if (!attempt.outcome) {
                open.push_back(&attempt);
            }
        }
        m_result.cached = m_attempts.size() - open.size();
        if (open.empty() || m_options.mode == VerifyMode::recall) {
            return {};
        }
        VerifyOptions options = m_options;
        options.threads *= 2; // what never ends waits, and takes no processor
        return do_jobs(open.size(), options, m_processes, m_files, [&](std::size_t at, const std::string& folder) {
            Attempt& attempt = *open[at];
            auto outcome = m_runner.find_out(attempt.trial, folder);
            if (outcome) {
                // What is not as it should be may have had other reasons: a full machine, for one.
                if (fault_of(attempt, *outcome).empty()) {
                    m_runner.keep(attempt.trial, *outcome);
                }
                attempt.outcome = std::move(*outcome);
            } else {
                attempt.failure = outcome.error().message;
            }
        });
    }

    void judge(const Attempt& attempt) {
        ItemState& state = m_result.states[attempt.exercise];
        if (!attempt.outcome) {
            state = state == ItemState::drifted ? state : ItemState::unknown;
            if (!attempt.failure.empty()) {
                report(attempt, "verify", attempt.failure);
            }
            return;
        }
        if (const std::string fault = fault_of(attempt, *attempt.outcome); !fault.empty()) {
            state = ItemState::drifted;
            report(attempt, "exercise", fault + " (rustc " + m_compiler.version + ")");
        }
    }

    void report(const Attempt& attempt, std::string rule, const std::string& words) {
        const Exercise& exercise = m_exercises[attempt.exercise];
        const std::string folder = exercise.file.substr(0, exercise.file.rfind('/') + 1);
        m_result.problems.push_back({Severity::error,
                                     std::move(rule),
                                     exercise.id + ", " + attempt.name + ": " + words,
                                     {},
                                     {folder + attempt.name, 1, 1, {}}});
    }

    const std::vector<Exercise>& m_exercises;
    const RustCompiler& m_compiler;
    const VerifyOptions& m_options;
    ProcessRunner& m_processes;
    FileSystem& m_files;
    TrialRunner m_runner;
    std::vector<Attempt> m_attempts;
    ExerciseVerification m_result;
};

} // namespace

Result<ExerciseVerification> verify_exercises(const std::vector<Exercise>& exercises, const RustCompiler& compiler,
                                              const VerifyOptions& options, ProcessRunner& processes,
                                              FileSystem& files) {
    return ExerciseVerifier(exercises, compiler, options, processes, files).run();
}

} // namespace onramp
