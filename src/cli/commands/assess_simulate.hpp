// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "cli/threads.hpp"

namespace onramp {

// Holds the assessment against simulated developers whose abilities are known.
Result<Answer> run_assess_simulate(const Arguments& arguments, Services& services);

inline constexpr std::string_view k_simulation_worlds[] = {
    "model", "stronger", "weaker", "independent", "difficulty", "flatter", "ratings", "dont-know", "able"};
inline constexpr OptionSpec k_assess_simulate_options[] = {
    {.name = "developers",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "In each world (200)",
     .least = 1,
     .most = 100'000},
    {.name = "questions",
     .kind = ValueKind::integer,
     .value_name = "N",
     .help = "Of a quiz at most (25)",
     .least = 1,
     .most = 200},
    {.name = "world",
     .kind = ValueKind::choice,
     .value_name = "NAME",
     .help = "Only this one; may be repeated",
     .choices = k_simulation_worlds,
     .repeatable = true},
    k_threads_option,
};

inline constexpr CommandSpec k_assess_simulate_command = {
    .name = "assess simulate",
    .summary = "Hold the assessment against simulated developers",
    .category = k_category_learning,
    .options = k_assess_simulate_options,
    .details = "Developers with known abilities rate their areas and answer a quiz, in the world that the engine "
               "takes for true and in others that differ from it. Beside the engine stand questions in random order, "
               "ratings alone, background alone, and the verdict that nobody meets anything.",
    .example = "onramp assess simulate\nonramp assess simulate --world independent --developers 50 --json",
    .run = run_assess_simulate};

} // namespace onramp
