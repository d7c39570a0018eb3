// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The kept plan of days for a calendar program.
Result<Answer> run_schedule_export(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_export_options[] = {
    {.name = "schedule",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A plan from a file (schedule plan --json), or - for standard input, in place of the store's"},
    {.name = "titles", .kind = ValueKind::flag, .help = "Say what each session is for, in place of \"Focus\""},
    {.name = "activities", .kind = ValueKind::flag, .help = "The persona's activities, too"},
    {.name = "todos", .kind = ValueKind::flag, .help = "A to-do for each step and task, too"},
    {.name = "alarm", .kind = ValueKind::duration, .value_name = "TIME", .help = "Remind so long before (10m)"},
};

inline constexpr CommandSpec k_schedule_export_command = {
    .name = "schedule export",
    .summary = "Write the plan of days as iCalendar",
    .category = k_category_days,
    .effect = Effect::reads,
    .options = k_schedule_export_options,
    .details =
        "Import it into your calendar again and again: a session keeps its UID when it moves, and one that is no "
        "longer planned comes as cancelled. Events are private and say \"Focus\" unless --titles is given.",
    .example =
        "onramp schedule export --output focus.ics\nonramp schedule export --titles --alarm 10m --output plan.ics",
    .run = run_schedule_export,
    .formats = k_text_only};

} // namespace onramp
