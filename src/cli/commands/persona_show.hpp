// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The persona, or one section of it.
Result<Answer> run_persona_show(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_persona_show_positionals[] = {
    {.name = "PERSONA",
     .kind = ValueKind::text,
     .help = "A persona's name, a file (with a '/' in it, or ending in .md or .json), or - for standard input; the "
             "one of --persona or of the profile by default"},
};

inline constexpr OptionSpec k_persona_show_options[] = {
    {.name = "section",
     .kind = ValueKind::text,
     .value_name = "NAME",
     .help = "Only this section: its key, id or heading"},
};

} // namespace onramp
