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

} // namespace onramp
