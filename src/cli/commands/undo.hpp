// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Takes back the last thing that the person did, whatever it was and in whatever role.
Result<Answer> run_undo(const Arguments& arguments, Services& services);

inline constexpr CommandSpec k_undo_command = {
    .name = "undo",
    .summary = "Take back the last thing that you did",
    .category = k_category_data,
    .effect = Effect::appends,
    .details = "Again takes back the one before it, and so on. Nothing is deleted: an undo is an event, too. The "
               "status is 1 where there is nothing to take back.",
    .example = "onramp undo",
    .run = run_undo,
    .formats = k_text_json};

} // namespace onramp
