// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The personas that can be named, with where they come from.
Result<Answer> run_persona_list(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_persona_list_command = {
    .name = "persona list",
    .summary = "List the personas that there are",
    .category = k_category_content,
    .details = "Personas come with the program, stand in the user's data folder or in the project's .onramp/personas.",
    .example = "onramp persona list",
    .run = run_persona_list};

} // namespace onramp
