// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"

namespace onramp {

inline constexpr OptionSpec k_threads_option = {.name = "threads",
                                                .kind = ValueKind::integer,
                                                .value_name = "N",
                                                .help = "Work with so many (all cores); the result is the same",
                                                .least = 1,
                                                .most = 256};

// The number given, or one for each core.
int threads_of(const Arguments& arguments);

} // namespace onramp
