// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Whether a path holds for the role; every fault that is found.
Result<Answer> run_path_verify(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_verify_positionals[] = {
    {.name = "FILE",
     .kind = ValueKind::path,
     .help = "A document of kind path, or - for standard input",
     .required = true},
};

inline constexpr CommandSpec k_path_verify_command = {
    .name = "path verify",
    .summary = "Check that a path holds for the role",
    .category = k_category_learning,
    .positionals = k_path_verify_positionals,
    .details = "Prerequisites, hours, weeks, sums, and that nothing is dropped, by rules that share nothing with the "
               "planner. The status is 1 where the path does not hold.",
    .example = "onramp path show --json | onramp path verify -",
    .run = run_path_verify};

} // namespace onramp
