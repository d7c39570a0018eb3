// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Keeps ratings from a file or from questions at the terminal, and shows where they leave the person.
Result<Answer> run_assess_rate(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_assess_rate_options[] = {
    {.name = "answers",
     .kind = ValueKind::path,
     .value_name = "FILE",
     .help = "Ratings from a file, or - for standard input: a document of kind answers, or one rating a line"},
    {.name = "again", .kind = ValueKind::flag, .help = "Ask for what is rated already too"},
};

} // namespace onramp
