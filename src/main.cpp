// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <exception>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "platform/disk.hpp"
#include "platform/embedded_content.hpp"
#include "platform/process_runner.hpp"
#include "platform/program_folder.hpp"
#include "platform/spdlog_log.hpp"
#include "platform/standard_lines.hpp"
#include "platform/standard_streams.hpp"
#include "platform/system_clock.hpp"
#include "platform/system_environment.hpp"
#include "platform/terminal_prompter.hpp"

namespace {

int write_outcome(const onramp::Outcome& outcome) {
    int status = outcome.status;
    switch (onramp::write_stream(STDOUT_FILENO, outcome.out)) {
    case onramp::WriteOutcome::closed_pipe:
        onramp::end_by_closed_pipe();
    case onramp::WriteOutcome::failed: {
        const std::string message =
            std::string("onramp: error: cannot write the answer: ") + std::strerror(errno) + " (standard output)\n";
        onramp::write_stream(STDERR_FILENO, message);
        status = 3;
        break;
    }
    case onramp::WriteOutcome::good:
        break;
    }
    onramp::write_stream(STDERR_FILENO, outcome.err);
    return status;
}

} // namespace

int main(int count, char** words) {
    onramp::prepare_standard_streams();
    try {
        onramp::SystemClock clock;
        onramp::Disk disk;
        onramp::SystemEnvironment environment;
        onramp::TerminalPrompter prompter;
        onramp::StandardLines lines;
        onramp::SystemProcessRunner processes;
        onramp::SpdlogLog log;
        onramp::Surroundings around{clock,
                                    disk,
                                    onramp::embedded_content(),
                                    environment,
                                    prompter,
                                    lines,
                                    processes,
                                    log,
                                    ::isatty(STDOUT_FILENO) == 1,
                                    onramp::terminal_width(STDOUT_FILENO),
                                    &log.level,
                                    onramp::program_folder()};
        const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
        return write_outcome(onramp::run_command_line(arguments, around));
    } catch (const std::exception& error) {
        const std::string message = std::string("onramp: error: a bug: ") + error.what() +
                                    "\nhint: please report it with the command line and its input\n";
        onramp::write_stream(STDERR_FILENO, message);
        return 70;
    }
}
