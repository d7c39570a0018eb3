// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "onramp/base/result.hpp"

namespace onramp_oracle {

// By name with its dashes; what stands without a name, a file or a number, by a name without dashes.
using Options = std::map<std::string, std::string>;

// A command of onramp_oracle. `run` returns what goes to standard output.
struct Command {
    std::string_view name;
    std::string_view usage; // what follows the name, a line or more
    std::vector<std::string> options;
    onramp::Result<std::string> (*run)(const Options&);
};

onramp::Error usage_error(std::string message);

// Options of a command line whose first word is the command.
onramp::Result<Options> parse_options(const std::vector<std::string>& words, const std::vector<std::string>& known);

onramp::Result<std::string> required(const Options& options, const std::string& name);
std::string value_or(const Options& options, const std::string& name, const std::string& otherwise);
onramp::Result<double> parse_count(const std::string& name, const std::string& text, double least, double most);

// The text of the file that the option names.
onramp::Result<std::string> read_file(const Options& options, const std::string& name);

// The commands, by subject.
std::vector<Command> balance_commands();
std::vector<Command> irt_commands();
std::vector<Command> selection_commands();
std::vector<Command> knowledge_commands();
std::vector<Command> memory_commands();
std::vector<Command> placement_commands();

} // namespace onramp_oracle
