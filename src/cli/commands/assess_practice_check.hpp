// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_check.hpp"
#include "cli/practice_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Checks what a person made of an exercise. The status is 1 where it does not pass.
Result<Answer> run_assess_practice_check(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_check_options[] = {
    k_trust_option,
    {.name = "took",
     .kind = ValueKind::duration,
     .value_name = "TIME",
     .help = "How long it took to pass it, as 45m or 1h30m, in place of the time since the start"},
};

inline constexpr CommandSpec k_assess_practice_check_command = {
    .name = "assess practice check",
    .summary = "Check what you made of an exercise",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_practice_positionals,
    .options = k_assess_practice_check_options,
    .details = "Compiles src/lib.rs with the checks of the pack and runs them as you, without a sandbox: 30 s, 20 s of "
               "processor time and 4 GiB at most. Passing is evidence of the level of its skills. The status is 1 "
               "where it does not pass.",
    .example = "onramp assess practice check\nonramp assess practice check lookup-by-borrowed-key --took 35m",
    .run = run_assess_practice_check,
    .formats = k_text_json};

} // namespace onramp
