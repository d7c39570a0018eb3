// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/ports/process.hpp"

namespace onramp {

// Starts real processes (POSIX).
class SystemProcessRunner final : public ProcessRunner {
public:
    void watch_for_stop() override;
    bool is_stopped() const override;
    Result<ProcessOutcome> run_limited(const ProcessRequest& request) override;
};

} // namespace onramp
