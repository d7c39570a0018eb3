// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/ports/process.hpp"

namespace onramp {

// Starts real processes (POSIX).
class SystemProcessRunner final : public ProcessRunner {
public:
    Result<ProcessOutcome> run(const std::vector<std::string>& words, int most_seconds) override;
};

} // namespace onramp
