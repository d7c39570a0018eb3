// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <array>

#include "cli/command.hpp"

namespace onramp {

namespace {

constexpr std::array<std::string_view, 3> k_color_choices = {"auto", "always", "never"};

constexpr double k_most_seed = 9007199254740992.0; // 2^53

constexpr std::array k_global_options = {
    OptionSpec{.name = "profile",
               .kind = ValueKind::text,
               .value_name = "NAME|FILE",
               .help = "The role's profile or an overlay of it"},
    OptionSpec{.name = "persona",
               .kind = ValueKind::text,
               .value_name = "NAME|FILE",
               .help = "The persona, in place of the profile's"},
    OptionSpec{.name = "pack",
               .kind = ValueKind::text,
               .value_name = "NAME|DIR",
               .help = "The pack, in place of the profile's"},
    OptionSpec{.name = "format",
               .kind = ValueKind::text,
               .value_name = "FORMAT",
               .help = "text, json, markdown, or what the command offers beside them"},
    OptionSpec{.name = "json", .kind = ValueKind::flag, .help = "The same as --format json"},
    OptionSpec{.name = "output",
               .letter = 'o',
               .kind = ValueKind::path,
               .value_name = "FILE",
               .help = "Write the answer there, all or nothing"},
    OptionSpec{.name = "store",
               .kind = ValueKind::text,
               .value_name = "PATH|none",
               .help = "Where your progress is kept; none keeps nothing"},
    OptionSpec{.name = "config",
               .kind = ValueKind::path,
               .value_name = "FILE",
               .help = "Read this configuration and no other"},
    OptionSpec{.name = "now",
               .kind = ValueKind::instant,
               .value_name = "TIME",
               .help = "Take this for the present time (RFC 3339)"},
    OptionSpec{.name = "seed",
               .kind = ValueKind::integer,
               .value_name = "N",
               .help = "Start of every random choice",
               .least = 0,
               .most = k_most_seed},
    OptionSpec{.name = "max-bytes",
               .kind = ValueKind::integer,
               .value_name = "N",
               .help = "The largest input that is read, 16777216 by default",
               .least = 1,
               .most = 4294967296.0},
    OptionSpec{.name = "color",
               .kind = ValueKind::choice,
               .value_name = "WHEN",
               .help = "Colour the answer",
               .choices = k_color_choices},
    OptionSpec{.name = "quiet", .letter = 'q', .kind = ValueKind::flag, .help = "No notes on standard error"},
    OptionSpec{.name = "verbose", .letter = 'v', .kind = ValueKind::flag, .help = "Say what is done; twice for more"},
    OptionSpec{.name = "help", .letter = 'h', .kind = ValueKind::flag, .help = "Show this help"},
};

} // namespace

std::span<const OptionSpec> global_options() {
    return k_global_options;
}

} // namespace onramp
