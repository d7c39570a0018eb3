// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/terminal.hpp"
#include "onramp/ports/clock.hpp"
#include "onramp/ports/content.hpp"
#include "onramp/ports/environment.hpp"
#include "onramp/ports/filesystem.hpp"
#include "onramp/ports/line_stream.hpp"
#include "onramp/ports/log.hpp"
#include "onramp/ports/process.hpp"
#include "onramp/ports/prompter.hpp"
#include "onramp/review/deck.hpp"

namespace onramp {

enum class Format : std::uint8_t { text, json, markdown };

// How days are planned.
struct ScheduleSettings {
    std::vector<std::string> calendars; // files whose events are busy
    int buffer_minutes = 0;             // before and after them
    std::string office_days;            // "tue,thu"; empty: they are chosen
    std::string alone_days;             // likewise: on which nothing is done with others
    std::string team_zone;              // empty: the person's
};

// The options that every command takes, after flags, environment and configuration were joined.
struct Settings {
    std::string persona; // name, file or "-"; empty: the profile's
    std::string profile = "senior-rust-developer";
    std::string pack;  // empty: the profile's
    std::string store; // path, "none", or empty for the default
    Format format = Format::text;
    std::string format_name = "text"; // as given: foreign formats (json-patch ...) have no Format
    std::string output;               // file; empty: standard output
    ColorChoice color = ColorChoice::automatic;
    std::string person = "me";
    std::uint64_t seed = 0;
    bool quiet = false;
    int verbose = 0;
    std::size_t max_bytes = k_default_max_bytes;
    ReviewRule review;
    ScheduleSettings schedule;
};

// The world and the settings, for one command.
struct Services {
    const Clock& clock;
    FileSystem& files;
    const ContentSource& content;
    const Environment& environment;
    Prompter& prompter;
    LineStream& lines;
    ProcessRunner& processes;
    Log& log;
    Terminal terminal; // of standard output
    Settings settings;
    std::string program_folder = {}; // where this program is; empty where that is not known
};

} // namespace onramp
