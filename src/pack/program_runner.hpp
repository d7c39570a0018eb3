// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "onramp/pack/verdict.hpp"
#include "onramp/pack/verify_items.hpp"
#include "pack/crate_folder.hpp"
#include "pack/result_cache.hpp"

namespace onramp {

// A program and how it is compiled.
struct Program {
    std::string code;
    std::string edition;
    std::string profile;
    std::vector<std::string> crates;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the comparison for one with a null pointer
    auto operator<=>(const Program&) const = default;
};

// Whether the machine and the release of the compiler are what a setting asks for.
bool fits_machine(const ProgramSetting& setting, const RustCompiler& compiler);

// Whether a verdict asks to run the program: only then it is linked.
enum class Depth : std::uint8_t { check, run };

// Finds out what becomes of programs, or recalls it. Every member may be called by several threads.
class ProgramRunner {
public:
    ProgramRunner(const RustCompiler& compiler, const VerifyOptions& options, ProcessRunner& processes,
                  FileSystem& files);

    // Whether every crate of the list is in the folder of crates.
    bool has_crates(const std::vector<std::string>& crates) const;

    // Nothing where it is not kept.
    std::optional<ProgramOutcome> recall(const Program& program, Depth depth) const;

    // Compiles and runs in `folder`, which is made, and removed at the end; keeps the result.
    Result<ProgramOutcome> find_out(const Program& program, Depth depth, const std::string& folder);

private:
    std::vector<std::string> compiler_words(const Program& program) const;
    Result<ProcessOutcome> compile(const Program& program, Depth depth, const std::string& folder,
                                   ProgramOutcome& outcome);
    Result<void> run(const std::string& folder, ProgramOutcome& outcome);
    std::string key_of(const Program& program, Depth depth) const;

    const RustCompiler& m_compiler;
    ProcessRunner& m_processes;
    FileSystem& m_files;
    CrateFolder m_crates;
    ResultCache m_cache;
};

} // namespace onramp
