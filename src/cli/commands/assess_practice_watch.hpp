// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/practice_check.hpp"
#include "cli/practice_source.hpp"
#include "cli/services.hpp"

namespace onramp {

// Checks an exercise at once and then at every change of its files, until it passes, q is typed or Ctrl-C.
Result<Answer> run_assess_practice_watch(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_practice_watch_options[] = {k_trust_option};

inline constexpr CommandSpec k_assess_practice_watch_command = {
    .name = "assess practice watch",
    .summary = "Check an exercise at every save, until it passes",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_practice_positionals,
    .options = k_assess_practice_watch_options,
    .details = "At a terminal only. It ends where the exercise passes, with q and Enter, or with Ctrl-C.",
    .example = "onramp assess practice watch",
    .run = run_assess_practice_watch,
    .formats = k_text_only};

} // namespace onramp
