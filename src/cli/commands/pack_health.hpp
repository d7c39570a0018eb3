// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "cli/threads.hpp"

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
    k_threads_option,
};

inline constexpr CommandSpec k_pack_health_command = {
    .name = "pack health",
    .summary = "Say what a pack lacks for measuring the role, and what to write next",
    .category = k_category_content,
    .positionals = k_pack_health_positionals,
    .options = k_pack_health_options,
    .details = "Holds what the items of each skill tell at its target against what a clear verdict takes, and lets "
               "simulated developers answer to see which items are never asked, and which of nearly everybody.",
    .example = "onramp pack health\nonramp pack health ./packs/our-pack --strict\nonramp pack health --json",
    .run = run_pack_health};

} // namespace onramp
