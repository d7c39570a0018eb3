// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The effective profile of --profile, or of the argument.
Result<Answer> run_profile_show(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_profile_positionals[] = {
    {.name = "PROFILE",
     .kind = ValueKind::text,
     .help = "A profile's name, a file (with a '/' in it, or ending in .json), or - for standard input; the one of "
             "--profile by default"},
};

} // namespace onramp
