// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"
#include "onramp/pack/item.hpp"
#include "onramp/pack/rust_compiler.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/ports/process.hpp"

namespace onramp {

enum class VerifyMode : std::uint8_t {
    run,    // what is not known is found out
    recall, // only what is kept from earlier runs counts
};

struct VerifyOptions {
    VerifyMode mode = VerifyMode::run;
    std::string cache_folder;  // where results are kept; empty: nowhere
    std::string crates_folder; // with the .rlib files of crates; empty: items with crates are not verified
    std::size_t threads = 1;
    std::function<void(std::size_t done, std::size_t of)> progress = {}; // called by one thread at a time
};

enum class ItemState : std::uint8_t {
    plain,    // nothing to verify: no option has a verdict
    verified, // every verdict of every variant is as recorded
    drifted,  // some are not: see problems
    not_here, // needs crates, a machine or a newer release that are not at hand
    unknown,  // not verified yet
};

struct Verification {
    std::vector<ItemState> states; // of each item, in order
    std::size_t items = 0;         // whose verdicts were looked at
    std::size_t variants = 0;
    std::size_t options = 0;  // of all variants
    std::size_t programs = 0; // different ones
    std::size_t cached = 0;   // of those, known from earlier runs
    std::size_t need_crates = 0;
    std::size_t need_machine = 0;  // or a newer release
    std::vector<Problem> problems; // rule "drift" at the option's heading, "verify" where rustc did not end
};

// Compiles, and runs where a verdict asks for it, the program of every option. Programs run in an empty
// folder and environment without input, 10 s and 2 GiB at most. A result is kept unless time ran out;
// a file of the cache that is damaged counts as none. Fails with kind `io` where nothing can be run.
Result<Verification> verify_items(const std::vector<Item>& items, const RustCompiler& compiler,
                                  const VerifyOptions& options, ProcessRunner& processes, FileSystem& files);

} // namespace onramp
