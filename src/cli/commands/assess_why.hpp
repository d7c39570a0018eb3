// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Why a skill stands where it does, piece by piece.
Result<Answer> run_assess_why(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_why_positionals[] = {
    {.name = "SKILL", .kind = ValueKind::text, .help = "A skill's id, or an id it had before", .required = true},
};

inline constexpr CommandSpec k_assess_why_command = {
    .name = "assess why",
    .summary = "Say what a verdict on a skill rests on, piece by piece",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_assess_why_positionals,
    .details = "Each piece of evidence is left out in turn: what is said without it shows what it moved. 'Chance' is "
               "by how many points it raises or lowers the chance that the target is met.",
    .example = "onramp assess why ownership",
    .run = run_assess_why};

} // namespace onramp
