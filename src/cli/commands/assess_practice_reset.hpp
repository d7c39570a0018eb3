// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Puts the starter and the checks back in the folder of an exercise; what was changed is kept beside them.
Result<Answer> run_assess_practice_reset(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_assess_practice_reset_command = {
    .name = "assess practice reset",
    .summary = "Put the starter of an exercise back, and keep what you wrote",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_practice_positionals,
    .details = "What you wrote is kept as src/lib.rs.1, .2 and so on.",
    .example = "onramp assess practice reset",
    .run = run_assess_practice_reset,
    .formats = k_text_json};

} // namespace onramp
