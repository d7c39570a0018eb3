// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Every problem of a profile or overlay: its form, its rules, and the names in it that its persona
// and pack do not have. Status 1 where it is not valid.
Result<Answer> run_profile_validate(const Arguments& arguments, Services& services);

} // namespace onramp
