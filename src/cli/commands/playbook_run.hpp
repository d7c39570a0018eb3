// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Begins a run of a playbook or goes on with it: asks at a terminal, otherwise ticks what is named.
Result<Answer> run_playbook_run(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_playbook_run_positionals[] = {
    {.name = "PLAYBOOK",
     .help = "A playbook: its name or id, the beginning of its words, or the end of its id",
     .required = true},
};
inline constexpr OptionSpec k_playbook_run_options[] = {
    {.name = "name",
     .value_name = "WHAT",
     .help = "What it is run of; each thing has a run of its own. Without it the open run"},
    {.name = "tick",
     .value_name = "STEP",
     .help = "Tick a step: its number, or the beginning of its words",
     .repeatable = true},
    {.name = "skip", .value_name = "STEP", .help = "Leave a step out; --note says why", .repeatable = true},
    {.name = "note", .value_name = "TEXT", .help = "What is worth remembering of what is ticked, left out or given up"},
    {.name = "restart", .kind = ValueKind::flag, .help = "Give the open run up and begin anew"},
    {.name = "abandon", .kind = ValueKind::flag, .help = "Give the open run up"},
};

inline constexpr CommandSpec k_playbook_run_command = {
    .name = "playbook run",
    .summary = "Begin a playbook or go on with it, step by step",
    .category = k_category_days,
    .effect = Effect::appends,
    .positionals = k_playbook_run_positionals,
    .options = k_playbook_run_options,
    .details = "At a terminal each step is asked for, unless options say what to do. A method's steps are ticked in "
               "order. 'onramp done HANDLE' ticks one, too, and 'onramp undo' takes it back.",
    .example = "onramp playbook run performance-issue --name 'memory leak in ingest'\nonramp playbook run "
               "performance-issue --tick 1 --note '40 MB an hour'",
    .run = run_playbook_run};

} // namespace onramp
