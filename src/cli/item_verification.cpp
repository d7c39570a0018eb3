// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "cli/item_verification.hpp"

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

std::vector<std::string> notes_of(const Verification& verification, const RustCompiler& compiler, double seconds) {
    std::vector<std::string> notes = {format(
        "{}, {}, {} checked in {:.1f} s with rustc {} ({} of {} from the cache)", counted(verification.items, "item"),
        counted(verification.variants, "variant"), counted(verification.options, "option"), seconds, compiler.version,
        verification.cached, counted(verification.programs, "program"))};
    if (verification.need_crates > 0) {
        notes.push_back("not verified here: " + counted(verification.need_crates, "item") +
                        (verification.need_crates == 1 ? " needs" : " need") +
                        " crates that were not given; name a cargo deps folder with --crates or "
                        "ONRAMP_CRATES");
    }
    if (verification.need_machine > 0) {
        notes.push_back("not verified here: " + counted(verification.need_machine, "item") +
                        (verification.need_machine == 1 ? " needs" : " need") + " another machine or a newer rustc");
    }
    return notes;
}

} // namespace

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

Result<VerifiedItems> verify_with_rustc(const std::vector<Item>& items, const std::string& crates_folder,
                                        Services& services) {
    const auto start = std::chrono::steady_clock::now();
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
    auto verification = verify_items(items, *compiler, options, services.processes, services.files);
    if (shown) {
        services.prompter.tell(k_clear_line);
    }
    if (!verification) {
        return fail(verification.error());
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    std::vector<std::string> notes = notes_of(*verification, *compiler, taken.count());
    return VerifiedItems{std::move(*verification), std::move(notes)};
}

} // namespace onramp
