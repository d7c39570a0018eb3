// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "onramp/ports/process.hpp"

namespace onramp_test {

// A rustc that compiles nothing, and checks that end as the test says; what is asked for is kept.
class FakeRustc final : public onramp::ProcessRunner {
public:
    onramp::ProcessOutcome library;           // of compiling a library
    onramp::ProcessOutcome checks;            // of compiling checks
    std::deque<onramp::ProcessOutcome> runs;  // of the checks, one after the other; the last one stays
    std::string names = "a: test\nb: test\n"; // what the checks list
    bool missing = false;                     // there is no rustc
    bool stopped = false;
    std::vector<onramp::ProcessRequest> requests;

    bool is_stopped() const override { return stopped; }
    onramp::Result<onramp::ProcessOutcome> run_limited(const onramp::ProcessRequest& request) override {
        requests.push_back(request);
        const auto has = [&](const std::string& word) {
            return std::find(request.words.begin(), request.words.end(), word) != request.words.end();
        };
        if (request.words.front().ends_with("/checks")) {
            return has("--list") ? outcome(0, names) : next_run();
        }
        if (missing) {
            return onramp::fail(onramp::ErrorKind::io, "cannot start rustc");
        }
        if (has("-vV")) {
            return outcome(0, "rustc 1.99.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.99.0\n");
        }
        return has("--crate-type") ? library : has("--test") ? checks : outcome(1, "");
    }

    static onramp::ProcessOutcome outcome(int status, const std::string& output, const std::string& errors = {}) {
        onramp::ProcessOutcome made;
        made.exit_status = status;
        made.output = output;
        made.errors = errors;
        return made;
    }
    static onramp::ProcessOutcome passing() {
        return outcome(0, "\nrunning 2 tests\ntest a ... ok\ntest b ... ok\n\ntest result: ok. 2 passed; 0 failed; 0 "
                          "ignored; 0 measured; 0 filtered out; finished in 0.00s\n\n");
    }
    static onramp::ProcessOutcome failing() {
        return outcome(101,
                       "\nrunning 2 tests\ntest a ... ok\ntest b ... FAILED\n\nfailures:\n\n---- b stdout ----\n\n"
                       "thread 'b' (77) panicked at tests/checks.rs:9:5:\nno\n\n\nfailures:\n    b\n\ntest result: "
                       "FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n\n");
    }

private:
    onramp::ProcessOutcome next_run() {
        onramp::ProcessOutcome run = runs.empty() ? passing() : runs.front();
        if (runs.size() > 1) {
            runs.pop_front();
        }
        return run;
    }
};

} // namespace onramp_test
