// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace onramp {

// The process's environment variables.
class Environment {
public:
    virtual ~Environment() = default;

    // The value; nothing where unset. A set but empty variable is an empty string.
    virtual std::optional<std::string> get(std::string_view name) const = 0;
};

} // namespace onramp
