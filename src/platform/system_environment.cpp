// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/system_environment.hpp"

#include <cstdlib>

namespace onramp {

std::optional<std::string> SystemEnvironment::get(std::string_view name) const {
    const char* value = std::getenv(std::string(name).c_str()); // NOLINT(concurrency-mt-unsafe): one thread
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

} // namespace onramp
