// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The areas and skills of the pack, or all that is known of one skill.
Result<Answer> run_pack_show(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_show_positionals[] = {
    {.name = "SKILL", .kind = ValueKind::text, .help = "The id of a skill, or one that it had before"},
};

} // namespace onramp
