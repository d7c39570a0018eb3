// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What the bank lacks for measuring the role. Status 1 under --strict where a required skill has no item near its
// target.
Result<Answer> run_pack_health(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_health_positionals[] = {
    {.name = "PACK", .kind = ValueKind::text, .help = "A pack's name or folder; the profile's pack by default"},
};

inline constexpr OptionSpec k_pack_health_options[] = {
    {.name = "strict",
     .kind = ValueKind::flag,
     .help = "A required skill without an item near its target makes the answer no"},
    {.name = "developers",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "Simulate so many to see which items are asked (100)",
     .least = 1,
     .most = 100'000},
    {.name = "threads",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "Work with so many (all cores); the result is the same",
     .least = 1,
     .most = 256},
};

} // namespace onramp
