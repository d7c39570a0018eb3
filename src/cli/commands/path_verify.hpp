// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Whether a path holds for the role; every fault that is found.
Result<Answer> run_path_verify(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_path_verify_positionals[] = {
    {.name = "FILE",
     .kind = ValueKind::path,
     .help = "A document of kind path, or - for standard input",
     .required = true},
};

} // namespace onramp
