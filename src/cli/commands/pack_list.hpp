// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The packs that --pack can name, with where each comes from.
Result<Answer> run_pack_list(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_pack_list_command = {
    .name = "pack list",
    .summary = "List the packs that there are",
    .category = k_category_content,
    .details = "Packs come with the program, stand in the user's data folder or in the project's .onramp/packs.",
    .example = "onramp pack list",
    .run = run_pack_list};

} // namespace onramp
