// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Opens a step or a task: its time counts until it is stopped or done. What was open ends.
Result<Answer> run_start(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_start_positionals[] = {
    {.name = "ID", .help = "A step or task: its id, its short handle, or the beginning of its id", .required = true},
};

} // namespace onramp
