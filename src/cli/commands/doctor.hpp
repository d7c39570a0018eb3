// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// What this program finds on this machine: content, configuration, store, zone database, rustc and
// cargo. Status 1 where something that is there cannot be used; what is only absent is no fault.
Result<Answer> run_doctor(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_doctor_command = {.name = "doctor",
                                                 .summary =
                                                     "Say which data, store, zone database and Rust tools are found",
                                                 .category = k_category_content,
                                                 .effect = Effect::reads,
                                                 .example = "onramp doctor",
                                                 .run = run_doctor,
                                                 .formats = k_text_json};

} // namespace onramp
