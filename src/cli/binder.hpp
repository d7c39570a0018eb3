// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace onramp {

// The values that `words` (the command line without the program's and the command's names) give to
// the command's and the global rows. The one place that binds rows to CLI11. Fails with kind
// `usage` and one message that names the option; unknown options get a "did you mean".
Result<Arguments> bind_arguments(const CommandSpec& command, std::span<const OptionSpec> globals,
                                 const std::vector<std::string>& words);

// Fails as bind_arguments does where `value` is not of the row's kind.
Result<void> check_value(const OptionSpec& spec, std::string_view shown_name, const std::string& value);

} // namespace onramp
