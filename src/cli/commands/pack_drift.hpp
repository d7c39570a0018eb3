// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include "cli/command.hpp"
#include "cli/services.hpp"

namespace onramp {

// Holds a pack's resources against a book's SUMMARY.md. Status 1 where a resource's page is gone.
Result<Answer> run_pack_drift(const Arguments& arguments, Services& services);

inline constexpr OptionSpec k_pack_drift_positionals[] = {
    {.name = "SUMMARY",
     .kind = ValueKind::path,
     .help = "The book's SUMMARY.md; - reads standard input",
     .required = true},
    {.name = "PACK", .kind = ValueKind::text, .help = "A pack's name or folder; the profile's pack by default"},
};
inline constexpr OptionSpec k_pack_drift_options[] = {
    {.name = "base",
     .kind = ValueKind::text,
     .value_name = "URL",
     .help = "Where the book stands: resources below it are held against its chapters",
     .required = true},
};

inline constexpr CommandSpec k_pack_drift_command = {
    .name = "pack drift",
    .summary = "Say which of a pack's resources a book no longer has, and what else it has",
    .category = k_category_content,
    .positionals = k_pack_drift_positionals,
    .options = k_pack_drift_options,
    .details =
        "Addresses follow from SUMMARY.md by mdBook's rules; nothing is fetched. Chapters that no resource leads "
        "to and titles that differ are told and are no fault.",
    .example = "onramp pack drift src/SUMMARY.md --base https://doc.rust-lang.org/book/\n"
               "onramp pack drift SUMMARY.md ./packs/ours --base https://example.org/book/",
    .run = run_pack_drift};

} // namespace onramp
