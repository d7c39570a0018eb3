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

inline constexpr std::string_view k_graph_formats[] = {"text", "dot", "mermaid", "json", "markdown"};

inline constexpr CommandSpec k_pack_graph_command = {
    .name = "pack graph",
    .summary = "Draw which skills rest on which",
    .category = k_category_content,
    .positionals = k_pack_graph_positionals,
    .options = k_pack_graph_options,
    .details = "An arrow goes from a skill to one that needs it; '2>3' says that level 2 of it is needed for level "
               "3. Dashed arrows are one of several ways.",
    .example = "onramp pack graph --around tokio\nonramp pack graph --format dot | dot -Tsvg -o rust.svg",
    .run = run_pack_graph,
    .formats = k_graph_formats};

} // namespace onramp
