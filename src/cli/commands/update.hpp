// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/update/audience.hpp"

namespace onramp {

// A status update for an audience, from the log and the plan.
Result<Answer> run_update(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_update_positionals[] = {
    {.name = "AUDIENCE",
     .help = "Who it is for, of the persona's communication section: its name or id, the beginning or the end of its "
             "words",
     .required = true},
};
inline constexpr OptionSpec k_update_options[] = {
    {.name = "since",
     .kind = ValueKind::date,
     .value_name = "DATE",
     .help = "The first day that it is about (a week ago)"},
    {.name = "all", .kind = ValueKind::flag, .help = "Every section in full, not only those that the tone asks for"},
    {.name = "like",
     .kind = ValueKind::choice,
     .value_name = "WHOM",
     .help = "Tell it as to these, where the audience's heading does not say whom it is like",
     .choices = k_update_voices},
};

inline constexpr CommandSpec k_update_command = {
    .name = "update",
    .summary = "Draft a status update for an audience, from the log and the plan",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_update_positionals,
    .options = k_update_options,
    .details =
        "Every line comes from the log or the plan. What the persona says of the audience decides what is told in "
        "full; it stands on standard error as a reminder of the tone.",
    .example = "onramp update engineering\nonramp update product --since 2026-11-23 --format markdown",
    .run = run_update};

} // namespace onramp
