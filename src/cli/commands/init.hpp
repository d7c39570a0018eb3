// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/journey.hpp"
#include "cli/services.hpp"

namespace onramp {

// The questions (or answers from a file), kept with a first plan; ends in what to do today.
Result<Answer> run_init(const Arguments& arguments, Services& services);

// `onramp` alone: init the first time, today after that.
Result<Answer> run_bare(const Arguments& arguments, Services& services);

// `onramp` alone: not listed, for it has no name.
inline constexpr CommandSpec k_bare_command = {
    .name = "", .effect = Effect::appends, .options = k_answer_options, .run = run_bare};

inline constexpr CommandSpec k_init_command = {
    .name = "init",
    .summary = "Eight questions, a first plan, and what to do today",
    .category = k_category_journey,
    .effect = Effect::appends,
    .options = k_answer_options,
    .details = "Asks what you were, where you stand in each area, your hours a week, the first day, your time zone and "
               "calendars. --answers reads the same from a file (onramp schema answers). What you leave out stays "
               "unknown, which is never 0.",
    .example = "onramp init\nonramp init --answers me.json",
    .run = run_init,
    .formats = k_text_json};

} // namespace onramp
