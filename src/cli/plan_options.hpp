// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "onramp/base/result.hpp"
#include "onramp/path/path.hpp"
#include "onramp/path/step_aids.hpp"

// Options that the commands which plan have in common.
namespace onramp {

inline constexpr OptionSpec k_away_option = {
    .name = "away",
    .value_name = "DAYS",
    .help = "Days without learning, as 2026-12-24 or 2026-12-24..2027-01-03; again for more",
    .repeatable = true};
inline constexpr OptionSpec k_least_hours_option = {
    .name = "least-hours",
    .kind = ValueKind::number,
    .value_name = "H",
    .help = "Hours that every week has at least, up to the last one with steps; days away take their share of it",
    .least = 0,
    .most = 80};
inline constexpr OptionSpec k_prefer_option = {.name = "prefer",
                                               .kind = ValueKind::choice,
                                               .value_name = "KIND",
                                               .help = "A kind of resource that you like; again for the next",
                                               .choices = k_resource_kind_names,
                                               .repeatable = true};
inline constexpr OptionSpec k_language_option = {.name = "language",
                                                 .value_name = "CODE",
                                                 .help = "A language that you read, as en; again for another",
                                                 .repeatable = true};
inline constexpr OptionSpec k_firmness_option = {
    .name = "firmness",
    .kind = ValueKind::integer,
    .value_name = "N",
    .help = "Choose again N times under other efforts, and say of each step how often it is in the plan",
    .least = 1,
    .most = 10000};
inline constexpr OptionSpec k_all_option = {
    .name = "all", .kind = ValueKind::flag, .help = "List everything, however long"};

// The days of --away. Fails with kind `usage` where they are none.
Result<std::vector<AwayDays>> days_away(const Arguments& arguments);

// What --prefer and --language say.
LearnerTaste taste_of(const Arguments& arguments);

} // namespace onramp
