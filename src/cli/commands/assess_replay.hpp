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

inline constexpr CommandSpec k_assess_replay_command = {
    .name = "assess replay",
    .summary = "Ask a quiz again from its record, and compare the numbers",
    .category = k_category_learning,
    .effect = Effect::reads,
    .positionals = k_assess_replay_positionals,
    .options = k_assess_replay_options,
    .details = "From what was known before the quiz and your answers follows each question, what was expected of it "
               "and why it was asked. The status is 1 where a number differs from the recorded one by more than "
               "1e-12; a changed pack is one reason.",
    .example = "onramp assess replay\nonramp assess replay quiz-1 --json",
    .run = run_assess_replay};

} // namespace onramp
