// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What is wrong with a pack. Status 1 where there are errors, or warnings under --strict; with --run
// what rustc says otherwise than recorded is an error. Fails with kind `io` where no rustc is found.
Result<Answer> run_pack_lint(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_lint_positionals[] = {
    {.name = "PACK", .kind = ValueKind::text, .help = "A pack's name or folder; the profile's pack by default"},
};

inline constexpr OptionSpec k_pack_lint_options[] = {
    {.name = "strict", .kind = ValueKind::flag, .help = "Warnings too make the answer no"},
    {.name = "run", .kind = ValueKind::flag, .help = "Verify items and exercises with the rustc on the PATH"},
    {.name = "crates",
     .kind = ValueKind::path,
     .value_name = "DIR",
     .help = "With --run: the deps folder of a cargo build that has the crates that are needed"},
};

inline constexpr CommandSpec k_pack_lint_command = {
    .name = "pack lint",
    .summary = "Check a pack: its form, its graph, and by rustc what it claims",
    .category = k_category_content,
    .positionals = k_pack_lint_positionals,
    .options = k_pack_lint_options,
    .details =
        "Prerequisites that form a circle, do not exist or can never be met are errors; those that others "
        "imply are warnings. With --run every program of items and exercises is compiled, and run where "
        "that is asked for, as you and without a sandbox; results are kept. The status is 1 where there are errors.",
    .example = "onramp pack lint\nonramp pack lint ./packs/our-pack --strict\nonramp pack lint --run",
    .run = run_pack_lint};

} // namespace onramp
