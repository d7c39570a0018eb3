// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/pack_verification.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <thread>

#include "base/format.hpp"
#include "cli/config.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

namespace {

constexpr std::string_view k_clear_line = "\r\x1b[K";

VerifyOptions verify_options(const Services& services, const std::string& crates_folder) {
    VerifyOptions options;
    const std::string cache = cache_folder(services.environment);
    options.cache_folder = cache.empty() ? cache : cache + "/verify";
    options.crates_folder =
        crates_folder.empty() ? services.environment.get("ONRAMP_CRATES").value_or(std::string()) : crates_folder;
    if (!options.crates_folder.empty()) {
        options.crates_folder = std::filesystem::absolute(options.crates_folder).lexically_normal().string();
    }
    options.threads = std::max(1U, std::thread::hardware_concurrency());
    return options;
}

std::string needs(std::size_t count, std::string_view what) {
    return counted(count, what) + (count == 1 ? " needs" : " need");
}

// Both phases: what they took, and what could not be verified.
class Notes {
public:
    explicit Notes(const RustCompiler& compiler) : m_compiler(compiler) {}

    void add_items(const Verification& done) {
        m_notes.push_back(format("{}, {}, {} checked in {:.1f} s with rustc {} ({} of {} from the cache)",
                                 counted(done.items, "item"), counted(done.variants, "variant"),
                                 counted(done.options, "option"), seconds(), m_compiler.version, done.cached,
                                 counted(done.programs, "program")));
        add_left("item", done.need_crates, done.need_machine);
    }

    void add_exercises(const ExerciseVerification& done) {
        m_notes.push_back(format("{}, {} checked in {:.1f} s{} ({} from the cache)",
                                 counted(done.exercises, "exercise"), counted(done.trials, "program"), seconds(),
                                 done.linted ? " with rustc and clippy" : "", done.cached));
        if (!done.linted) {
            m_notes.emplace_back("there is no clippy-driver beside rustc: solutions were not held against clippy");
        }
        add_left("exercise", done.need_crates, done.need_machine);
    }

    std::vector<std::string> take() { return std::move(m_notes); }

private:
    // Since the last call.
    double seconds() {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double> taken = now - m_since;
        m_since = now;
        return taken.count();
    }

    void add_left(std::string_view what, std::size_t crates, std::size_t machine) {
        if (crates > 0) {
            m_notes.push_back("not verified here: " + needs(crates, what) +
                              " crates that were not given; name a cargo deps folder with --crates or ONRAMP_CRATES");
        }
        if (machine > 0) {
            m_notes.push_back("not verified here: " + needs(machine, what) + " another machine or a newer rustc");
        }
    }

    const RustCompiler& m_compiler;
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
    std::vector<std::string> m_notes;
};

} // namespace

Result<VerifiedContents> verify_with_rustc(const PackContents& contents, const std::string& crates_folder,
                                           Services& services) {
    VerifyOptions options = verify_options(services, crates_folder);
    if (!options.crates_folder.empty() && services.files.list(options.crates_folder).empty()) {
        return fail(ErrorKind::io, "there are no built crates in that folder",
                    "name the deps folder of a cargo build, such as target/debug/deps",
                    {options.crates_folder, 0, 0, {}});
    }
    const auto compiler = find_rust_compiler(services.processes);
    if (!compiler) {
        return fail(compiler.error());
    }
    const bool shown = services.prompter.interactive() && !services.settings.quiet;
    if (shown) {
        options.progress = [&services](std::size_t done, std::size_t of) {
            services.prompter.tell(std::string(k_clear_line) + "verifying " + std::to_string(done) + " of " +
                                   counted(of, "program"));
        };
    }
    services.processes.watch_for_stop();
    Notes notes(*compiler);
    VerifiedContents result;
    auto items = verify_items(contents.items, *compiler, options, services.processes, services.files);
    if (items) {
        result.problems = std::move(items->problems);
        notes.add_items(*items);
    }
    if (items && !contents.exercises.empty()) {
        auto exercises = verify_exercises(contents.exercises, *compiler, options, services.processes, services.files);
        if (!exercises) {
            items = fail(exercises.error());
        } else {
            result.problems.insert(result.problems.end(), exercises->problems.begin(), exercises->problems.end());
            notes.add_exercises(*exercises);
        }
    }
    if (shown) {
        services.prompter.tell(k_clear_line);
    }
    if (!items) {
        return fail(items.error());
    }
    result.notes = notes.take();
    return result;
}

KnownStates recall_states(const PackContents& contents, const std::string& crates_folder, Services& services) {
    KnownStates known{{},
                      std::vector<ItemState>(contents.items.size(), ItemState::unknown),
                      std::vector<ItemState>(contents.exercises.size(), ItemState::unknown)};
    const auto found = find_rust_compiler(services.processes);
    const RustCompiler compiler = found ? *found : RustCompiler();
    VerifyOptions options = verify_options(services, crates_folder);
    options.mode = VerifyMode::recall;
    if (auto items = verify_items(contents.items, compiler, options, services.processes, services.files)) {
        known.items = std::move(items->states);
    }
    if (found) {
        auto exercises = verify_exercises(contents.exercises, compiler, options, services.processes, services.files);
        if (exercises) {
            known.exercises = std::move(exercises->states);
        }
    }
    known.compiler = compiler.version;
    return known;
}

} // namespace onramp
