// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "onramp/ports/log.hpp"

namespace onramp {

// Messages to standard error through spdlog, which is set up at the first message that is wanted.
class SpdlogLog final : public Log {
public:
    void info(std::string_view message) override;
    void debug(std::string_view message) override;

    int level = 0; // the number of --verbose flags
};

} // namespace onramp
