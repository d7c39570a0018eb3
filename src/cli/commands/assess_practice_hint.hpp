// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Shows one hint more than were seen, and keeps that it was seen.
Result<Answer> run_assess_practice_hint(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_assess_practice_hint_command = {
    .name = "assess practice hint",
    .summary = "Show the next hint of an exercise",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_practice_positionals,
    .details = "Each hint that you see makes the evidence weaker that passing the exercise is.",
    .example = "onramp assess practice hint",
    .run = run_assess_practice_hint,
    .formats = k_text_json};

} // namespace onramp
