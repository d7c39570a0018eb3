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

} // namespace onramp
