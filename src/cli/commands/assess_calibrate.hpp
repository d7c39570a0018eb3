// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "cli/threads.hpp"

namespace onramp {

// Estimates the difficulties of a pack's items anew from the answers of a team, and writes them as an overlay.
Result<Answer> run_assess_calibrate(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_calibrate_positionals[] = {
    {.name = "LOG",
     .kind = ValueKind::path,
     .help = "What somebody exported with 'onramp data export', or - for standard input",
     .required = true,
     .repeatable = true},
};
inline constexpr OptionSpec k_assess_calibrate_options[] = {
    {.name = "overlay",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "Write the difficulties there, for --calibration and .onramp/calibrations/PACK.json"},
    {.name = "force", .kind = ValueKind::flag, .help = "Replace the overlay where it exists"},
    k_threads_option,
};

inline constexpr CommandSpec k_assess_calibrate_command = {
    .name = "assess calibrate",
    .summary = "Estimate the difficulties of items from a team's answers",
    .category = k_category_learning,
    .positionals = k_assess_calibrate_positionals,
    .options = k_assess_calibrate_options,
    .details = "Each difficulty starts from what the pack's authors say and moves as far as the answers weigh; "
               "discriminations stay below 500 answers an item. --overlay writes a file beside the pack, which is "
               "never changed: 'onramp assess quiz' takes it from .onramp/calibrations/PACK.json.",
    .example = "onramp assess calibrate ann.ndjson ben.ndjson\n"
               "onramp assess calibrate logs/*.ndjson --overlay .onramp/calibrations/rust.json",
    .run = run_assess_calibrate};

} // namespace onramp
