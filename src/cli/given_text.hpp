// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "onramp/base/result.hpp"

namespace onramp {

// The text of an option as it was given, safe to keep; nothing where it was not given. Fails (usage) where it is empty
// or longer than `most_bytes`.
Result<std::optional<std::string>> given_text(const Arguments& arguments, const std::string& option,
                                              std::size_t most_bytes);

} // namespace onramp
