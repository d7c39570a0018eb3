// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/review/deck.hpp"

namespace onramp {

// The rows of the commands that review; a configuration file may say both for all of them.
inline constexpr OptionSpec k_retention_option = {
    .name = "retention",
    .kind = ValueKind::number,
    .value_name = "R",
    .help = "Review when the chance to remember has fallen to this (0.9; 0.7 to 0.97)",
    .least = k_least_retention,
    .most = k_most_retention};
inline constexpr OptionSpec k_new_per_day_option = {.name = "new-per-day",
                                                    .kind = ValueKind::integer,
                                                    .value_name = "N",
                                                    .help = "At most so many new cards a day (5)",
                                                    .least = 0,
                                                    .most = k_most_new_per_day};

// What the options say, otherwise the settings.
inline ReviewRule review_rule(const Arguments& arguments, const Services& services) {
    ReviewRule rule = services.settings.review;
    rule.retention = arguments.number("retention").value_or(rule.retention);
    rule.new_per_day = arguments.integer("new-per-day").value_or(rule.new_per_day);
    return rule;
}

} // namespace onramp
