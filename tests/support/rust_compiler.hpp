// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <atomic>

#include "onramp/pack/verify_items.hpp"
#include "platform/process_runner.hpp"
#include "support/catch.hpp"

namespace onramp_test {

using onramp::ProcessOutcome;
using onramp::ProcessRequest;
using onramp::RustCompiler;

// Counts what the real one is asked for.
class CountingRunner final : public onramp::ProcessRunner {
public:
    onramp::Result<ProcessOutcome> run_limited(const ProcessRequest& request) override {
        (request.words.size() > 1 ? compiled : ran) += 1;
        return m_real.run_limited(request);
    }
    std::atomic<int> compiled = 0;
    std::atomic<int> ran = 0;

private:
    onramp::SystemProcessRunner m_real;
};

// The rustc on the PATH.
inline const RustCompiler& compiler() {
    static const RustCompiler found = [] {
        onramp::SystemProcessRunner runner;
        auto rustc = onramp::find_rust_compiler(runner);
        REQUIRE(rustc);
        return *rustc;
    }();
    return found;
}

} // namespace onramp_test
