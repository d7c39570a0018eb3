// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The steps of a playbook, and what is ticked of them.
Result<Answer> run_playbook_show(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_playbook_positionals[] = {
    {.name = "PLAYBOOK",
     .help = "A playbook: its name or id, the beginning of its words, or the end of its id",
     .required = true},
};
inline constexpr OptionSpec k_playbook_show_options[] = {
    {.name = "name", .value_name = "WHAT", .help = "The last run of this name, in place of those that are open"},
};

inline constexpr CommandSpec k_playbook_show_command = {
    .name = "playbook show",
    .summary = "Show the steps of a playbook, and what is ticked of them",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_playbook_positionals,
    .options = k_playbook_show_options,
    .details = "Where runs of it are open, each step says whether it is ticked, since when and with which note.",
    .example = "onramp playbook show performance-issue",
    .run = run_playbook_show};

} // namespace onramp
