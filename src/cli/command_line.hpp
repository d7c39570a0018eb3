// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

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

namespace onramp {

// Everything outside the program.
struct Surroundings {
    const Clock& clock;
    FileSystem& files;
    const ContentSource& content;
    const Environment& environment;
    Prompter& prompter;
    LineStream& lines;
    ProcessRunner& processes;
    Log& log;
    bool stdout_is_terminal = false;
    std::size_t terminal_width = 0;  // 0: unknown
    int* log_level = nullptr;        // where --verbose is to be noted; may be null
    std::string program_folder = {}; // where this program is; empty where that is not known
};

// What the process has to write and return.
struct Outcome {
    std::string out;
    std::string err;
    int status = 0;
};

// Runs one command line (without the program's name) from parsing to the text of its answer.
Outcome run_command_line(const std::vector<std::string>& words, Surroundings& around);

} // namespace onramp
