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

inline constexpr CommandSpec k_pack_stats_command = {
    .name = "pack stats",
    .summary = "Count what a pack holds, and say what it cannot measure",
    .category = k_category_content,
    .positionals = k_pack_stats_positionals,
    .options = k_pack_stats_options,
    .details = "Items, exercises and resources by area, skill, level and kind. What is verified is what 'onramp pack "
               "lint --run' has found "
               "out with the rustc on the PATH; nothing is compiled here.",
    .example = "onramp pack stats\nonramp pack stats ./packs/our-pack --json",
    .run = run_pack_stats};

} // namespace onramp
