// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// How many items a pack has, of which sort, and what they cannot measure. What is verified is taken
// from earlier runs of 'pack lint --run'.
Result<Answer> run_pack_stats(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_stats_positionals[] = {
    {.name = "PACK", .kind = ValueKind::text, .help = "A pack's name or folder; the profile's pack by default"},
};

inline constexpr OptionSpec k_pack_stats_options[] = {
    {.name = "crates",
     .kind = ValueKind::path,
     .value_name = "DIR",
     .help = "The folder of crates that 'pack lint --run' was given"},
};

} // namespace onramp
