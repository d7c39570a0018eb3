// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "pack/program_runner.hpp"

#include <csignal>

#include "base/snapshot.hpp"
#include "onramp/base/text.hpp"
#include "pack/program_fields.hpp"

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

} // namespace

bool fits_machine(const ProgramSetting& setting, const RustCompiler& compiler) {
    const bool old = !setting.rust.empty() && release_of(compiler.version) < release_of(setting.rust);
    return !old && fits_host(compiler.host, setting.host);
}

ProgramRunner::ProgramRunner(const RustCompiler& compiler, const VerifyOptions& options, ProcessRunner& processes,
                             FileSystem& files)
    : m_compiler(compiler), m_processes(processes), m_files(files), m_crates(options.crates_folder, files),
      m_cache(options.cache_folder, files) {}

bool ProgramRunner::has_crates(const std::vector<std::string>& crates) const {
    return m_crates.has(crates);
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
    const std::vector<std::string> crates = m_crates.compiler_words(program.crates);
    words.insert(words.end(), crates.begin(), crates.end());
    return words;
}

std::string ProgramRunner::key_of(const Program& program, Depth depth) const {
    std::string key = m_compiler.text + join(compiler_words(program), "\n") +
                      (depth == Depth::run && has_main(program.code) ? "\nrun\n" : "\ncheck\n");
    return key + program.code;
}

std::optional<ProgramOutcome> ProgramRunner::recall(const Program& program, Depth depth) const {
    const auto kept = m_cache.recall(key_of(program, depth));
    if (!kept) {
        return std::nullopt;
    }
    SnapshotReader reader(*kept);
    ProgramOutcome outcome;
    reader(outcome);
    return reader.at_end() ? std::optional(std::move(outcome)) : std::nullopt;
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
    if (!compiled) {
        return compiled;
    }
    read_rustc_findings(compiled->errors, outcome);
    if (compiled->signal != 0 || (compiled->exit_status != 0 && outcome.errors.empty())) {
        // Killed, or out of memory: that says nothing of the program.
        return fail(ErrorKind::io,
                    "rustc ended with status " + std::to_string(compiled->exit_status) + " without naming an error");
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
    if (lasting) {
        SnapshotWriter writer;
        writer(outcome);
        m_cache.keep(key_of(program, depth), writer.take());
    }
    return outcome;
}

} // namespace onramp
