// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "onramp/render/style.hpp"

namespace onramp {

// The overview of all commands; `group` ("persona") limits it to those of that noun.
std::string help_overview(const Style& style, std::string_view group = {});

// One command: usage, what it does, its options, the global ones, an example, exit statuses.
std::string help_command(const CommandSpec& command, const Style& style);

// "onramp persona import FILE [OPTIONS]".
std::string usage_line(const CommandSpec& command);

} // namespace onramp
