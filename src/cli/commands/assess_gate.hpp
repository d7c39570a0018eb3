// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Holds the rules of a policy against the store, or against an export and nothing else; status 1 where one is
// not met or unknown. In GitHub Actions it annotates and writes the step's summary, too.
Result<Answer> run_assess_gate(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_gate_options[] = {
    {.name = "policy",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "A document of kind policy, or - for standard input; the built-in one by default"},
    {.name = "export",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "What the person exported with --fields, or - for standard input, in place of the store"},
    {.name = "show-policy", .kind = ValueKind::flag, .help = "Print the policy that would be used, and check nothing"},
    k_zone_option,
};
inline constexpr std::string_view k_gate_formats[] = {"text", "json", "markdown", "junit"};

inline constexpr CommandSpec k_assess_gate_command = {
    .name = "assess gate",
    .summary = "Check progress against a policy, for CI",
    .category = k_category_learning,
    .effect = Effect::reads,
    .options = k_assess_gate_options,
    .details = "By default: tasks and planned steps that are due are done, the plan is current, and the evidence is "
               "not old. Levels are held only against an export that the person made, and only what is measured "
               "counts. The status is 1 where a rule is not met or unknown.",
    .example = "onramp assess gate\nonramp assess gate --policy gate.json --export me.json --format junit",
    .run = run_assess_gate,
    .formats = k_gate_formats};

} // namespace onramp
