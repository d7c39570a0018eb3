// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/plan_options.hpp"
#include "cli/services.hpp"
#include "cli/threads.hpp"

namespace onramp {

// The plan under other conditions, beside the one that there is. Nothing is kept.
Result<Answer> run_path_what_if(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_what_if_options[] = {
    {.name = "path",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A path from a file, or - for standard input, in place of the store's"},
    {.name = "hours-per-week",
     .kind = ValueKind::number,
     .value_name = "H",
     .help = "Other hours, 0.5 to 80; again for another column",
     .least = 0.5,
     .most = 80,
     .repeatable = true},
    {.name = "deadline",
     .kind = ValueKind::date,
     .value_name = "DATE",
     .help = "Another last day; again for another column",
     .repeatable = true},
    {.name = "no-deadline", .kind = ValueKind::flag, .help = "Without a last day"},
    k_away_option,
    k_threads_option,
    k_all_option,
};

inline constexpr CommandSpec k_path_what_if_command = {
    .name = "path what-if",
    .summary = "Compare the plan with what it would be with other hours or dates",
    .category = k_category_learning,
    .effect = Effect::reads,
    .options = k_path_what_if_options,
    .details = "Hours and deadlines that are given several times are all combined, up to six plans.",
    .example = "onramp path what-if --hours-per-week 10\nonramp path what-if --hours-per-week 6 --hours-per-week 10 "
               "--deadline 2027-06-30",
    .run = run_path_what_if};

} // namespace onramp
