// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/review_options.hpp"
#include "cli/services.hpp"
#include "onramp/review/load.hpp"

namespace onramp {

// What is due to be reviewed now, and what the next days will bring.
Result<Answer> run_review_due(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_review_due_options[] = {
    {.name = "days",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "The load of so many days (14)",
     .least = 1,
     .most = k_most_forecast_days},
    {.name = "weeks",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "The load of so many ISO weeks in place of days, this one first",
     .least = 1,
     .most = k_most_forecast_weeks},
    {.name = "all", .kind = ValueKind::flag, .help = "In JSON, every card with its memory"},
    k_retention_option,
    k_new_per_day_option,
};

inline constexpr CommandSpec k_review_due_command = {
    .name = "review due",
    .summary = "Show which cards are due, and what reviews will take",
    .category = k_category_days,
    .effect = Effect::reads,
    .options = k_review_due_options,
    .details = "A card is an item of the review pool whose level you have learnt. It comes when the chance that you "
               "remember it has fallen to what you want, after FSRS-6. A failure pulls forward what the skill builds "
               "on. The load assumes that each card is answered right on its day.",
    .example = "onramp review due\nonramp review due --weeks 12\nonramp review due --all --json",
    .run = run_review_due};

} // namespace onramp
