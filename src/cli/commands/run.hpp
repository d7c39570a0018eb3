// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/journey.hpp"
#include "cli/services.hpp"

namespace onramp {

// The whole journey on one screen: where you stand, the path, the day. Kept as `init` keeps it,
// unless the store is "none".
Result<Answer> run_run(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_run_command = {
    .name = "run",
    .summary = "The whole journey at once: where you stand, the path, the day",
    .category = k_category_journey,
    .effect = Effect::appends,
    .options = k_answer_options,
    .details = "For a script or a first look. With --store none nothing is kept.",
    .example = "onramp run --example cpp-developer --store none",
    .run = run_run};

} // namespace onramp
