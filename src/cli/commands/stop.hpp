// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Ends what is open without calling it done; its time is kept.
Result<Answer> run_stop(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_stop_options[] = {
    {.name = "took",
     .kind = ValueKind::duration,
     .value_name = "TIME",
     .help = "How long it took, as 45m or 1h30m, in place of the time since the start"},
};

inline constexpr CommandSpec k_stop_command = {.name = "stop",
                                               .summary = "End what is open for now, and keep its time",
                                               .category = k_category_days,
                                               .effect = Effect::appends,
                                               .options = k_stop_options,
                                               .example = "onramp stop\nonramp stop --took 45m",
                                               .run = run_stop,
                                               .formats = k_text_json};

} // namespace onramp
