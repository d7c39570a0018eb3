// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/day_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// The week, Monday to Sunday, of today or of DATE.
Result<Answer> run_schedule_week(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_schedule_week_positionals[] = {
    {.name = "DATE", .kind = ValueKind::date, .help = "A day of the week, as 2026-11-23; today by default"},
};

} // namespace onramp
