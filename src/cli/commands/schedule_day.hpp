// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// One day in full: today, or DATE.
Result<Answer> run_schedule_day(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_day_positionals[] = {
    {.name = "DATE", .kind = ValueKind::date, .help = "The day, as 2026-11-23; today by default"},
};

} // namespace onramp
