// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// The prerequisites of a pack as a drawing or a document.
Result<Answer> run_pack_graph(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_graph_positionals[] = {
    {.name = "PACK", .kind = ValueKind::text, .help = "A pack's name or folder; the profile's pack by default"},
};

inline constexpr OptionSpec k_pack_graph_options[] = {
    {.name = "area", .kind = ValueKind::text, .value_name = "AREA", .help = "Only the skills of this area"},
    {.name = "around",
     .kind = ValueKind::text,
     .value_name = "SKILL",
     .help = "Only this skill, all that it rests on, and what needs it directly"},
};

} // namespace onramp
