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

inline constexpr CommandSpec k_persona_show_command = {
    .name = "persona show",
    .summary = "Show a persona, or one section of it",
    .category = k_category_content,
    .positionals = k_persona_show_positionals,
    .options = k_persona_show_options,
    .details = "A persona is a role as a document states it: responsibilities, skills, days, goals and the rest.",
    .example =
        "onramp persona show\nonramp persona show --section daily-activities\nonramp persona show team.md --json",
    .run = run_persona_show};

} // namespace onramp
