// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

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
    {.name = "threads",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "Work with so many (all cores); the result is the same",
     .least = 1,
     .most = 256},
};

} // namespace onramp
