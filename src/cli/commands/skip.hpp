// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Leaves a step or a task out: it is not asked for any more, and counts as not learned.
Result<Answer> run_skip(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_skip_positionals[] = {
    {.name = "ID", .help = "A step or task: its id, its short handle, or the beginning of its id", .required = true},
};
inline constexpr OptionSpec k_skip_options[] = {
    {.name = "reason", .value_name = "TEXT", .help = "Why, for your own record"},
};

} // namespace onramp
