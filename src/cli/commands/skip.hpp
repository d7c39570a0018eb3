// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Leaves a step or a task out: it is not asked for any more, and counts as not learned.
Result<Answer> run_skip(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_skip_positionals[] = {
    {.name = "ID",
     .help = "A step, a task or a step of a playbook's run: its id, its short handle, or the beginning of its id",
     .required = true},
};
inline constexpr OptionSpec k_skip_options[] = {
    {.name = "reason", .value_name = "TEXT", .help = "Why, for your own record"},
};

inline constexpr CommandSpec k_skip_command = {.name = "skip",
                                               .summary = "Leave a step or a task out",
                                               .category = k_category_days,
                                               .effect = Effect::appends,
                                               .positionals = k_skip_positionals,
                                               .options = k_skip_options,
                                               .details = "It leaves the schedule without being done.",
                                               .example = "onramp skip embedded-systems@1 --reason 'not in this team'",
                                               .run = run_skip,
                                               .formats = k_text_json};

} // namespace onramp
