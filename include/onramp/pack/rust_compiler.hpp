// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>

#include "onramp/base/result.hpp"
#include "onramp/ports/process.hpp"

namespace onramp {

// The rustc of the PATH.
struct RustCompiler {
    std::string program; // file
    std::string version; // "1.95.0"
    std::string host;    // "x86_64-unknown-linux-gnu"
    std::string text;    // all of `rustc -vV`, by which results are kept

    bool operator==(const RustCompiler&) const = default;
};

// Fails with kind `io` and a hint where there is none that can be run.
Result<RustCompiler> find_rust_compiler(ProcessRunner& processes);

} // namespace onramp
