// SPDX-License-Identifier: MIT
// Copyright the onramp authors

// The engines of the library as a program, so that others can be held beside them. README.md describes the
// commands and files.
#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "onramp/base/text.hpp"
#include "oracle/oracle_command.hpp"
#include "platform/standard_streams.hpp"

namespace {

using onramp::fail;
using onramp::Result;
using onramp_oracle::Command;
using onramp_oracle::usage_error;

std::vector<Command> all_commands() {
    std::vector<Command> all;
    for (const auto& commands :
         {onramp_oracle::balance_commands(), onramp_oracle::irt_commands(), onramp_oracle::knowledge_commands(),
          onramp_oracle::memory_commands(), onramp_oracle::placement_commands(), onramp_oracle::selection_commands()}) {
        all.insert(all.end(), commands.begin(), commands.end());
    }
    return all;
}

Result<std::string> run(const std::vector<std::string>& words) {
    const std::vector<Command> commands = all_commands();
    std::vector<std::string> names;
    std::string usage = "usage:\n";
    for (const Command& command : commands) {
        names.emplace_back(command.name);
        usage += "  onramp_oracle " + names.back() + " " + std::string(command.usage) + "\n";
    }
    if (words.empty()) {
        return fail(usage_error("a command is missing: " + onramp::listed(names)));
    }
    if (std::find(words.begin(), words.end(), "--help") != words.end()) {
        return usage;
    }
    for (const Command& command : commands) {
        if (command.name == words[0]) {
            const auto options = onramp_oracle::parse_options(words, command.options);
            return options ? command.run(*options) : fail(options.error());
        }
    }
    return fail(usage_error("there is no command '" + onramp::visible(words[0]) + "', only " + onramp::listed(names)));
}

std::string entry(const std::string& message, const onramp::Location& where, const std::string& hint) {
    const std::string place = onramp::format_location(where);
    return "onramp_oracle: error: " + message + (place.empty() ? "" : " (" + place + ")") + "\n" +
           (hint.empty() ? "" : "hint: " + hint + "\n");
}

std::string words_of(const onramp::Error& error) {
    if (error.problems.empty()) {
        return entry(error.message, error.where, error.hint);
    }
    std::string all;
    for (const onramp::Problem& problem : error.problems) {
        all += entry(problem.message, problem.where, problem.hint);
    }
    return all;
}

} // namespace

int main(int count, char** words) {
    onramp::prepare_standard_streams();
    const auto answer = run(std::vector<std::string>(words + (count > 0 ? 1 : 0), words + count));
    if (!answer) {
        onramp::write_stream(STDERR_FILENO, words_of(answer.error()));
        return onramp::exit_status(answer.error().kind);
    }
    if (onramp::write_stream(STDOUT_FILENO, *answer) == onramp::WriteOutcome::failed) {
        onramp::write_stream(STDERR_FILENO, "onramp_oracle: error: cannot write the answer\n");
        return 3;
    }
    return 0;
}
