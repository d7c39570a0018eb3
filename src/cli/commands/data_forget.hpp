// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Deletes every event of the person, for good, after --yes or the typed word.
Result<Answer> run_data_forget(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_data_forget_options[] = {
    {.name = "yes", .letter = 'y', .kind = ValueKind::flag, .help = "Do not ask"},
};

} // namespace onramp
