// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"
#include "onramp/assess/assessment.hpp"
#include "onramp/render/assessment_view.hpp"

namespace onramp {

// Where the person stands.
Result<Answer> run_assess_show(const Arguments& arguments, Services& services);

// The assessment in the format that is asked for.
Answer answer_assessment(const Assessment& assessment, AssessmentBy by, const Services& services);

inline constexpr std::string_view k_assess_show_by[] = {"area", "responsibility", "skill"};

inline constexpr OptionSpec k_assess_show_options[] = {
    {.name = "by",
     .kind = ValueKind::choice,
     .value_name = "WHAT",
     .help = "Readiness by area (the default) or by responsibility, or every skill",
     .choices = k_assess_show_by},
    {.name = "by-source",
     .kind = ValueKind::flag,
     .help = "What each kind of evidence says of each area when it is heard alone"},
    {.name = "assessment",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "An assessment from a file, or - for standard input, in place of the store's"},
};

inline constexpr CommandSpec k_assess_show_command = {
    .name = "assess show",
    .summary = "Show where you stand, and the gaps to the role",
    .category = k_category_learning,
    .effect = Effect::reads,
    .options = k_assess_show_options,
    .details = "Evidence leaves levels open: a skill is met or not met where the target is outside of them, with a "
               "chance of 95 %, and undecided otherwise. --by-source shows what your background, your ratings, your "
               "answers, practice and others' word say apart.",
    .example = "onramp assess show\nonramp assess show --by skill\nonramp assess show --by-source",
    .run = run_assess_show};

} // namespace onramp
