// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/fit_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Why a session of the kept plan stands where it does, or not at another time.
Result<Answer> run_schedule_why(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_why_positionals[] = {
    {.name = "SESSION",
     .kind = ValueKind::text,
     .help = "Its id or handle, or the time at which it begins",
     .required = true},
};

inline constexpr OptionSpec k_schedule_why_options[] = {
    {.name = "not", .kind = ValueKind::text, .value_name = "TIME", .help = "Why not at that time, as 2026-11-24T09:00"},
    k_busy_option,
    k_tasks_option,
    k_buffer_option,
    k_office_option,
    k_alone_option,
    k_path_option,
    k_fit_iterations_option,
    k_team_zone_option,
    k_zone_option,
};

inline constexpr CommandSpec k_schedule_why_command = {
    .name = "schedule why",
    .summary = "Say why a session stands where it does, or not at another time",
    .category = k_category_days,
    .effect = Effect::reads,
    .positionals = k_schedule_why_positionals,
    .options = k_schedule_why_options,
    .details =
        "What speaks against its time, the next best one with all others where they are, and what stands where it "
        "would be better. With --not: what is there, and what would have to move for it.",
    .example = "onramp schedule why ownership@3/1\n"
               "onramp schedule why 2026-11-24T14:15 --not 2026-11-24T09:00 --busy work.ics",
    .run = run_schedule_why};

} // namespace onramp
