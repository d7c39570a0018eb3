// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp {

struct ProcessOutcome {
    int exit_status = 0; // 128 + signal where a signal ended it
    int signal = 0;      // that ended it; 0: none
    std::string output;  // standard output, cut at most_output
    std::string errors;  // standard error likewise, where it is kept
    bool timed_out = false;
};

// A program to run, and what it may take. 0 stands for no limit.
struct ProcessRequest {
    std::vector<std::string> words; // words[0] is looked up on this process's PATH
    std::string folder;             // to run in; empty: the present one
    int most_seconds = 10;          // of wall time; then the process and all that it started are killed
    int most_cpu_seconds = 0;
    std::uint64_t most_memory = 0; // bytes of address space
    std::size_t most_output = std::size_t{64} * 1024;
    std::optional<std::vector<std::string>> environment = {}; // "NAME=VALUE"; nothing: this process's
    bool keep_errors = false;                                 // otherwise standard error is discarded
};

// Other programs.
class ProcessRunner {
public:
    virtual ~ProcessRunner() = default;

    // From now on Ctrl-C, a hang-up or a request to end does not end this process at once, but what it
    // has started, so that it can clean up.
    virtual void watch_for_stop() {}

    // Whether one of these has come since.
    virtual bool is_stopped() const { return false; }

    // Runs it with no standard input, in a process group of its own that is gone afterwards. Fails with
    // kind `io` where it cannot be started, `interrupted` where it was to stop; one that runs too long is
    // an outcome. May be called by several threads at once.
    virtual Result<ProcessOutcome> run_limited(const ProcessRequest& request) = 0;

    // Runs `words` in the present folder and environment. Fails with kind `io` where it cannot be
    // started or runs longer than `most_seconds`.
    Result<ProcessOutcome> run(const std::vector<std::string>& words, int most_seconds) {
        ProcessRequest request;
        request.words = words;
        request.most_seconds = most_seconds;
        auto outcome = run_limited(request);
        if (outcome && outcome->timed_out) {
            return fail(ErrorKind::io, words.front() + " did not end within " + std::to_string(most_seconds) + " s");
        }
        return outcome;
    }
};

} // namespace onramp
