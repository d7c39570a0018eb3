// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/calibration_source.hpp"
#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Asks a session of questions again, and says whether all comes out as it is recorded.
Result<Answer> run_assess_replay(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_replay_positionals[] = {
    {.name = "SESSION",
     .kind = ValueKind::text,
     .help = "As 'onramp assess history' names it; the last one by default"},
};
inline constexpr OptionSpec k_assess_replay_options[] = {k_calibration_option};

} // namespace onramp
