// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>

namespace onramp {

// What happens inside, for `--verbose`: never part of an answer.
class Log {
public:
    virtual ~Log() = default;
    virtual void info(std::string_view message) = 0;  // -v
    virtual void debug(std::string_view message) = 0; // -vv
};

} // namespace onramp
