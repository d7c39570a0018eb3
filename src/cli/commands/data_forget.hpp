// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Deletes every event of the person, for good, after --yes or the typed word.
Result<Answer> run_data_forget(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_data_forget_options[] = {
    {.name = "yes", .letter = 'y', .kind = ValueKind::flag, .help = "Do not ask"},
};

inline constexpr CommandSpec k_data_forget_command = {
    .name = "data forget",
    .summary = "Delete everything that the store knows about you",
    .category = k_category_data,
    .effect = Effect::deletes,
    .options = k_data_forget_options,
    .details = "Every event, every view of them and every backup of the store is deleted, and the files are "
               "written anew, so that nothing is left in them. It cannot be undone.",
    .example = "onramp data export --output backup.ndjson\nonramp data forget",
    .run = run_data_forget,
    .formats = k_text_json};

} // namespace onramp
