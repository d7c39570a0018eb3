// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/process_runner.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

extern char** environ; // NOLINT: POSIX leaves the declaration to the program

namespace onramp {

namespace {

constexpr std::size_t k_most_output = std::size_t{64} * 1024;

// Reads until the end or the deadline; false where the deadline came first.
bool read_until(int descriptor, std::chrono::steady_clock::time_point deadline, std::string& output) {
    std::array<char, 4096> buffer{};
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            return false;
        }
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        if (ready <= 0) {
            return false;
        }
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count <= 0) {
            return true;
        }
        if (output.size() < k_most_output) {
            output.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }
}

} // namespace

Result<ProcessOutcome> SystemProcessRunner::run(const std::vector<std::string>& words, int most_seconds) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return fail(ErrorKind::io, "cannot start " + words.front() + ": " + std::strerror(errno));
    }
    posix_spawn_file_actions_t actions{};
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string& word : words) {
        arguments.push_back(const_cast<char*>(word.c_str())); // NOLINT: exec's signature; it does not write
    }
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        return fail(ErrorKind::io, "cannot start " + words.front() + ": " + std::strerror(error));
    }
    ProcessOutcome outcome;
    const bool ended =
        read_until(ends[0], std::chrono::steady_clock::now() + std::chrono::seconds(most_seconds), outcome.output);
    ::close(ends[0]);
    if (!ended) {
        ::kill(child, SIGKILL);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!ended) {
        return fail(ErrorKind::io, words.front() + " did not end within " + std::to_string(most_seconds) + " s");
    }
    outcome.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}

} // namespace onramp
