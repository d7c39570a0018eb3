// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/program_runner.hpp"

#include <algorithm>
#include <csignal>

#include "base/snapshot.hpp"
#include "onramp/base/ids.hpp"
#include "onramp/base/text.hpp"

namespace onramp {

template <class Archive>
void snapshot_fields(Archive& archive, RustcFinding& value) {
    archive(value.code, value.line);
}

template <class Archive>
void snapshot_fields(Archive& archive, ProgramOutcome& value) {
    archive(value.errors, value.warnings, value.ran, value.status, value.signal, value.output);
}

namespace {

constexpr int k_rustc_seconds = 120;
constexpr int k_program_seconds = 10;
constexpr std::uint64_t k_program_memory = std::uint64_t{2} << 30U;
constexpr std::size_t k_most_output = std::size_t{1024} * 1024;
constexpr std::string_view k_cache_head = "onramp-verify 1\n";
constexpr std::size_t k_hash_digits = 16;

// The crate that "libserde_json-0123abcd.rlib" is of.
std::string crate_of(std::string_view name) {
    constexpr std::string_view k_prefix = "lib";
    const std::size_t dash = name.rfind('-');
    if (!name.starts_with(k_prefix) || !name.ends_with(".rlib") || dash == std::string_view::npos) {
        return {};
    }
    return std::string(name.substr(k_prefix.size(), dash - k_prefix.size()));
}

} // namespace

ProgramRunner::ProgramRunner(const RustCompiler& compiler, const VerifyOptions& options, ProcessRunner& processes,
                             FileSystem& files)
    : m_compiler(compiler), m_options(options), m_processes(processes), m_files(files) {
    if (!options.crates_folder.empty()) {
        for (const std::string& name : files.list(options.crates_folder)) {
            if (std::string crate = crate_of(name); !crate.empty()) {
                m_libraries.emplace(std::move(crate), name);
            }
        }
    }
}

bool ProgramRunner::has_crates(const std::vector<std::string>& crates) const {
    return std::all_of(crates.begin(), crates.end(),
                       [&](const std::string& crate) { return m_libraries.contains(crate); });
}

std::vector<std::string> ProgramRunner::compiler_words(const Program& program) const {
    std::vector<std::string> words = {m_compiler.program,
                                      "--edition",
                                      program.edition,
                                      "--crate-name",
                                      "item",
                                      "--crate-type",
                                      has_main(program.code) ? "bin" : "lib",
                                      "--error-format=json",
                                      "-C",
                                      "debuginfo=0"};
    if (program.profile == "release") {
        words.emplace_back("-O");
    } else {
        words.insert(words.end(), {"-C", "opt-level=0", "-C", "debug-assertions=on"});
    }
    if (!program.crates.empty()) {
        words.insert(words.end(), {"-L", "dependency=" + m_options.crates_folder});
        for (const std::string& crate : program.crates) {
            words.insert(words.end(),
                         {"--extern", crate + "=" + m_options.crates_folder + "/" + m_libraries.at(crate)});
        }
    }
    return words;
}

std::string ProgramRunner::key_of(const Program& program, Depth depth) const {
    std::string key = m_compiler.text + join(compiler_words(program), "\n") +
                      (depth == Depth::run && has_main(program.code) ? "\nrun\n" : "\ncheck\n");
    return key + program.code;
}

std::string ProgramRunner::file_of(const std::string& key) const {
    return m_options.cache_folder + "/" + hash_hex(key);
}

std::optional<ProgramOutcome> ProgramRunner::recall(const Program& program, Depth depth) const {
    if (m_options.cache_folder.empty()) {
        return std::nullopt;
    }
    const std::string key = key_of(program, depth);
    const auto bytes = m_files.read(file_of(key), k_default_max_bytes);
    if (!bytes || bytes->size() < k_cache_head.size() + k_hash_digits || !bytes->starts_with(k_cache_head)) {
        return std::nullopt;
    }
    const std::string_view kept = std::string_view(*bytes).substr(0, bytes->size() - k_hash_digits);
    if (hash_hex(kept) != std::string_view(*bytes).substr(kept.size())) {
        return std::nullopt;
    }
    SnapshotReader reader(kept.substr(k_cache_head.size()));
    std::string of;
    ProgramOutcome outcome;
    reader(of, outcome);
    return reader.at_end() && of == key ? std::optional(std::move(outcome)) : std::nullopt;
}

Result<ProcessOutcome> ProgramRunner::compile(const Program& program, Depth depth, const std::string& folder,
                                              ProgramOutcome& outcome) {
    ProcessRequest request;
    request.words = compiler_words(program);
    if (depth == Depth::check) {
        request.words.emplace_back("--emit=metadata");
    }
    request.words.insert(request.words.end(), {"-o", "item.out", "item.rs"});
    request.folder = folder;
    request.most_seconds = k_rustc_seconds;
    request.most_output = k_default_max_bytes;
    request.keep_errors = true;
    auto compiled = m_processes.run_limited(request);
    if (compiled && compiled->timed_out) {
        return fail(ErrorKind::io, "rustc did not end within " + std::to_string(k_rustc_seconds) + " s");
    }
    if (compiled) {
        read_rustc_findings(compiled->errors, outcome);
    }
    return compiled;
}

Result<void> ProgramRunner::run(const std::string& folder, ProgramOutcome& outcome) {
    ProcessRequest request;
    request.words = {folder + "/item.out"};
    request.folder = folder + "/empty";
    if (auto made = m_files.make_folder(request.folder); !made) {
        return made;
    }
    request.most_seconds = k_program_seconds;
    request.most_cpu_seconds = k_program_seconds;
    request.most_memory = k_program_memory;
    request.most_output = k_most_output;
    request.environment = {"PATH=/usr/bin:/bin"};
    const auto ended = m_processes.run_limited(request);
    if (!ended) {
        return fail(ended.error());
    }
    outcome.ran = true;
    outcome.timed_out = ended->timed_out;
    outcome.signal = ended->signal;
    outcome.status = ended->signal != 0 ? 0 : ended->exit_status;
    outcome.output = replace_invalid_utf8(ended->output);
    return {};
}

Result<ProgramOutcome> ProgramRunner::find_out(const Program& program, Depth depth, const std::string& folder) {
    const Depth needed = has_main(program.code) ? depth : Depth::check;
    ProgramOutcome outcome;
    const Result<void> done = m_files.make_folder(folder)
                                  .and_then([&] { return m_files.write_scratch(folder + "/item.rs", program.code); })
                                  .and_then([&] { return compile(program, needed, folder, outcome); })
                                  .and_then([&](const ProcessOutcome& compiled) -> Result<void> {
                                      if (needed == Depth::check || compiled.exit_status != 0) {
                                          return {};
                                      }
                                      return run(folder, outcome);
                                  });
    m_files.remove_tree(folder);
    if (!done) {
        return fail(done.error());
    }
    // Who kills may have had other reasons than the program.
    const bool lasting = !outcome.timed_out && outcome.signal != SIGKILL;
    if (!m_options.cache_folder.empty() && lasting) {
        const std::string key = key_of(program, depth);
        SnapshotWriter writer;
        writer(key, outcome);
        const std::string kept = std::string(k_cache_head) + writer.take();
        // What cannot be kept is found out again the next time.
        static_cast<void>(m_files.write_scratch(file_of(key), kept + hash_hex(kept)));
    }
    return outcome;
}

} // namespace onramp
