// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/practice_check.hpp"

#include <filesystem>
#include <utility>

#include "cli/config.hpp"
#include "onramp/base/text.hpp"
#include "onramp/pack/crate_build.hpp"
#include "onramp/pack/submission.hpp"

namespace onramp {

namespace {

constexpr Minutes k_most_elapsed{8 * 60}; // beyond that there was a night between

Result<void> find_trust(const PracticeSource& source, const Exercise& exercise, bool flag, const Services& services) {
    if (source.builtin) {
        return {};
    }
    const std::string hash = programs_hash(source.exercises);
    if (source.journal.trusted_packs.contains(hash)) {
        return {};
    }
    if (!flag) {
        if (!services.prompter.interactive()) {
            return fail(ErrorKind::usage,
                        "the pack '" + source.pack_name +
                            "' did not come with onramp: its exercises need --trust where nobody can be asked",
                        "their checks and your solutions are compiled and run as you, within limits of time and memory "
                        "but without a sandbox; it is kept until these programs change");
        }
        const std::string words = "The pack '" + visible(source.pack_name) + "' did not come with onramp. To check '" +
                                  exercise.id +
                                  "' its checks and your solution are compiled and run as you, within limits of time "
                                  "and memory but without a sandbox. A yes holds for all exercises of the pack until "
                                  "their programs change.";
        const auto said = services.prompter.ask(wrap(words, services.terminal.style.width) + "\nRun them? [y/N] ");
        const std::string answer = lower(trim(said.value_or("")));
        if (answer != "y" && answer != "yes") {
            return fail(ErrorKind::answer_no, "nothing was run", "answer y, or use --trust");
        }
    }
    const auto kept = keep_practice(source, services, [&](const Journal& journal) {
        return journal.trusted_packs.contains(hash) ? std::vector<Event>()
                                                    : std::vector{pack_trusted_event(source.pack_name, hash)};
    });
    if (!kept) {
        return fail(kept.error());
    }
    return {};
}

Result<RustCompiler> find_compiler(const Services& services) {
    auto compiler = find_rust_compiler(services.processes);
    if (!compiler) {
        return fail(ErrorKind::io, "exercises are checked by rustc, and there is none on the PATH that can be run",
                    "https://rustup.rs installs it; all else that onramp does works without it");
    }
    return compiler;
}

// Empty where the exercise needs no crates.
Result<std::string> find_crates(const PracticeSource& source, const Exercise& exercise, const PracticeBench& bench,
                                const Services& services) {
    if (exercise.setting.crates.empty()) {
        return std::string();
    }
    if (const std::string named = services.environment.get("ONRAMP_CRATES").value_or(""); !named.empty()) {
        return std::filesystem::absolute(named).lexically_normal().string();
    }
    const std::string cache = cache_folder(services.environment);
    if (cache.empty()) {
        return fail(ErrorKind::io, "there is no place to build crates in: HOME is not set",
                    "set HOME, or name a folder of built ones with ONRAMP_CRATES");
    }
    auto folder = build_crates(source.pack, exercise.setting.crates, bench.compiler, cache, services.processes,
                               services.files, [&] {
                                   if (services.prompter.interactive() && !services.settings.quiet) {
                                       services.prompter.tell("Building the crates that it needs, this once ...\n");
                                   }
                               });
    if (!folder && folder.error().kind == ErrorKind::io && folder.error().hint.empty()) {
        Error error = folder.error();
        error.hint = "with a network, once: cargo fetch --manifest-path " + bench.folder +
                     "/Cargo.toml; or name the deps folder of a cargo build that has them with ONRAMP_CRATES";
        return fail(std::move(error));
    }
    return folder;
}

// What it took to pass: what is said, otherwise the time since the start where that was the same day.
Minutes time_taken(const PracticeState& state, std::optional<Minutes> said, Instant now) {
    const auto elapsed = std::chrono::duration_cast<Minutes>(now - state.started);
    const bool known = state.started != Instant() && elapsed >= Minutes(0) && elapsed <= k_most_elapsed;
    return said.value_or(known ? elapsed : Minutes(0));
}

// What a check adds to the journal: that it was started, where that is not known of this exercise as it is
// today, and a try or the pass. What has ended stays as it is.
std::vector<Event> events_of_check(const Journal& journal, const PracticeBench& bench, const SubmissionResult& result,
                                   std::optional<Minutes> took, Instant now) {
    const Exercise& exercise = bench.exercise;
    const auto found = journal.practice.find(exercise.id);
    const std::string hash = exercise_hash(exercise);
    std::vector<Event> events;
    PracticeState state = state_in(journal, exercise);
    if (found == journal.practice.end() || state.hash != hash) {
        events.push_back(started_exercise(exercise, bench.folder));
        if (state.result != PracticeResult::solution_seen) {
            state = state_in(Journal(), exercise);
        }
    }
    if (state.result != PracticeResult::started) {
        return events;
    }
    if (result.end != SubmissionEnd::passed) {
        events.push_back(practice_tried_event(exercise.id));
        return events;
    }
    state.result = PracticeResult::passed;
    state.took = time_taken(state, took, now);
    events.push_back(practised_event(exercise.id, state));
    return events;
}

bool are_checks_changed(const PracticeBench& bench, const FileSystem& files) {
    const auto text = files.read(bench.folder + "/" + std::string(k_submission_checks), k_default_max_bytes);
    return !text || *text != bench.exercise.checks;
}

} // namespace

Result<PracticeBench> make_bench(const Arguments& arguments, Services& services) {
    auto loaded = load_practice(services);
    if (!loaded) {
        return fail(loaded.error());
    }
    auto kept = std::make_unique<const PracticeSource>(std::move(*loaded));
    const PracticeSource& source = *kept;
    const auto named = named_exercise(source, arguments.text("ID"));
    if (!named) {
        return fail(named.error());
    }
    const Exercise& exercise = **named;
    const auto folder = started_folder(source, exercise, services);
    if (!folder) {
        return fail(folder.error());
    }
    if (auto trusted = find_trust(source, exercise, arguments.flag("trust"), services); !trusted) {
        return fail(trusted.error());
    }
    services.processes.watch_for_stop();
    auto compiler = find_compiler(services);
    if (!compiler) {
        return fail(compiler.error());
    }
    PracticeBench bench{std::move(kept), exercise, *folder, std::move(*compiler), {}, source.notes};
    auto crates = find_crates(source, exercise, bench, services);
    if (!crates) {
        return fail(crates.error());
    }
    bench.crates_folder = std::move(*crates);
    const PracticeState* state = source.state(exercise);
    if (state != nullptr && !state->hash.empty() && state->hash != exercise_hash(exercise)) {
        bench.notes.push_back("the exercise is not what it was when you started it: its checks of today are run; "
                              "'onramp assess practice start " +
                              exercise.id + " --dir FOLDER' makes it anew");
    }
    return bench;
}

Result<PracticeView> check_practice(const PracticeBench& bench, std::optional<Minutes> took, const Services& services) {
    const PracticeSource& source = *bench.source;
    const Exercise& exercise = bench.exercise;
    auto result = check_submission(exercise, bench.folder, bench.compiler, bench.crates_folder, services.processes,
                                   services.files);
    if (!result) {
        return fail(result.error());
    }
    bool ended_before = false;
    const auto journal = keep_practice(source, services, [&](const Journal& before) {
        const PracticeState state = state_in(before, exercise);
        ended_before = state.result == PracticeResult::solution_seen ||
                       (state.result == PracticeResult::passed && state.hash == exercise_hash(exercise));
        return events_of_check(before, bench, *result, took, services.clock.now());
    });
    if (!journal) {
        return fail(journal.error());
    }
    PracticeView view = practice_view(PracticeVerb::checked, source, exercise, *journal, services);
    view.state.folder = bench.folder;
    view.folder = below_home(bench.folder, services);
    view.unchanged = ended_before;
    view.check = std::move(*result);
    view.checks_changed = are_checks_changed(bench, services.files);
    return view;
}

} // namespace onramp
