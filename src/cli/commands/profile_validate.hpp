// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/commands/profile_show.hpp"
#include "cli/services.hpp"

namespace onramp {

// Every problem of a profile or overlay: its form, its rules, and the names in it that its persona
// and pack do not have. Status 1 where it is not valid.
Result<Answer> run_profile_validate(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_profile_validate_command = {
    .name = "profile validate",
    .summary = "Check a profile or overlay against its persona and pack",
    .category = k_category_content,
    .positionals = k_profile_positionals,
    .details = "Every problem is reported with file, line and column, in the file that it comes from. The status is 1 "
               "where the profile is not valid.",
    .example = "onramp profile validate team.json",
    .run = run_profile_validate};

} // namespace onramp
