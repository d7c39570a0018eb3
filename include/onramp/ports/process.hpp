// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

struct ProcessOutcome {
    int exit_status = 0; // 128 + signal where a signal ended it
    std::string output;  // standard output, at most 64 KiB
};

// Other programs.
class ProcessRunner {
public:
    virtual ~ProcessRunner() = default;

    // Runs `words[0]`, looked up on PATH, with no standard input and its standard error discarded.
    // Fails with kind `io` where it cannot be started or runs longer than `most_seconds`.
    virtual Result<ProcessOutcome> run(const std::vector<std::string>& words, int most_seconds) = 0;
};

} // namespace onramp
