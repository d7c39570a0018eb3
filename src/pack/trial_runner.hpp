// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/pack/exercise.hpp"
#include "onramp/pack/verify_items.hpp"
#include "pack/crate_folder.hpp"
#include "pack/result_cache.hpp"

namespace onramp {

enum class TrialEnd : std::uint8_t {
    passes,
    fails, // some check, or the time
    does_not_compile,
    checks_do_not_compile, // with this program
    has_warnings,          // of clippy, or of rustc where there is none
};

struct TrialOutcome {
    TrialEnd end = TrialEnd::passes;
    std::string words; // what the compiler says first, or the checks that fail

    bool operator==(const TrialOutcome&) const = default;
};

// A program of an exercise, to be held against its checks.
struct Trial {
    const Exercise* exercise = nullptr;
    std::string_view program;
    bool strict = false; // warnings count as errors, clippy's too
};

// Every member may be called by several threads.
class TrialRunner {
public:
    TrialRunner(const RustCompiler& compiler, const VerifyOptions& options, ProcessRunner& processes,
                FileSystem& files);

    bool has_crates(const std::vector<std::string>& crates) const { return m_crates.has(crates); }
    bool has_clippy() const { return !m_clippy.empty(); }

    // Nothing where it is not kept.
    std::optional<TrialOutcome> recall(const Trial& trial) const;

    // Compiles and runs in `folder`, which is made, and removed at the end.
    Result<TrialOutcome> find_out(const Trial& trial, const std::string& folder);

    // For the next run to recall.
    void keep(const Trial& trial, const TrialOutcome& outcome);

private:
    std::vector<std::string> library(const Trial& trial) const;
    std::vector<std::string> checks(const Trial& trial) const;
    std::string key_of(const Trial& trial) const;
    Result<std::optional<std::string>> compile(const std::string& program, std::vector<std::string> words,
                                               const std::string& folder);
    Result<TrialOutcome> try_out(const Trial& trial, const std::string& folder);

    const RustCompiler& m_compiler;
    ProcessRunner& m_processes;
    FileSystem& m_files;
    CrateFolder m_crates;
    ResultCache m_cache;
    std::string m_clippy; // clippy-driver; empty: there is none
};

} // namespace onramp
