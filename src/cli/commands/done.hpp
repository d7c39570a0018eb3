// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Marks a step or a task as done; without an id what is open.
Result<Answer> run_done(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_done_positionals[] = {
    {.name = "ID",
     .help = "A step, a task or a step of a playbook's run: its id, its short handle, or the beginning of its id; what "
             "is open by default"},
};
inline constexpr OptionSpec k_done_options[] = {
    {.name = "took",
     .kind = ValueKind::duration,
     .value_name = "TIME",
     .help = "How long it took altogether, as 45m or 1h30m, in place of what start and stop counted"},
    {.name = "note", .value_name = "TEXT", .help = "What is worth remembering of it; 'onramp update' tells it"},
    {.name = "unchecked", .kind = ValueKind::flag, .help = "Take your word for a step whose check is not passed"},
};

inline constexpr CommandSpec k_done_command = {
    .name = "done",
    .summary = "Mark a step or a task as done",
    .category = k_category_days,
    .effect = Effect::appends,
    .positionals = k_done_positionals,
    .options = k_done_options,
    .details =
        "Without an ID it is what is open. A step needs its check: questions, an exercise or somebody's word for its "
        "level. What is done leaves the schedule; 'onramp undo' takes it back.",
    .example = "onramp done lifetimes@3 --took 1h30m",
    .run = run_done,
    .formats = k_text_json};

} // namespace onramp
