// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Keeps that something others can look at, or a mentor's word, shows a level of a skill, and says what it changed.
Result<Answer> run_assess_attest(const Arguments& arguments, Services& services);

inline constexpr std::string_view k_attesters[] = {"mentor", "artifact"};
inline constexpr OptionSpec k_assess_attest_positionals[] = {
    {.name = "SKILL", .help = "A skill of the role: its id or another name of it", .required = true},
};
inline constexpr OptionSpec k_assess_attest_options[] = {
    {.name = "level",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "The level that it shows, 1 to 5",
     .least = 1,
     .most = 5,
     .required = true},
    {.name = "by",
     .kind = ValueKind::choice,
     .value_name = "WHOM",
     .help = "A mentor, or an artifact that others can look at",
     .choices = k_attesters,
     .required = true},
    {.name = "note",
     .kind = ValueKind::text,
     .value_name = "TEXT",
     .help = "Who said it and when, or where it can be looked at",
     .required = true},
};

inline constexpr CommandSpec k_assess_attest_command = {
    .name = "assess attest",
    .summary = "Keep what a mentor says or others can look at of a skill",
    .category = k_category_learning,
    .effect = Effect::appends,
    .positionals = k_assess_attest_positionals,
    .options = k_assess_attest_options,
    .details = "Level 5 is shown by nothing else. It is you who enters it, so the note is shown with it to others. "
               "'onramp undo' takes it back.",
    .example = "onramp assess attest ffi --level 4 --by mentor --note 'Ann, 20 November'",
    .run = run_assess_attest};

} // namespace onramp
