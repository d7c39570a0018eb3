// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/terminal_prompter.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "platform/standard_streams.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_line = std::size_t{64} * 1024;

} // namespace

bool TerminalPrompter::interactive() const {
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

std::size_t TerminalPrompter::width() const {
    return terminal_width(STDERR_FILENO);
}

void TerminalPrompter::tell(std::string_view text) {
    write_stream(STDERR_FILENO, text);
}

std::optional<std::string> TerminalPrompter::take_line() {
    const std::size_t end = m_buffer.find('\n');
    if (end == std::string::npos) {
        return std::nullopt;
    }
    std::string line = m_buffer.substr(0, end);
    m_buffer.erase(0, end + 1);
    if (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    return line;
}

// What a read brought: false at the end of input.
bool TerminalPrompter::read_more() {
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) {
        return true;
    }
    if (count <= 0 || m_buffer.size() > k_most_line) {
        return false;
    }
    m_buffer.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
}

std::optional<std::string> TerminalPrompter::ask(std::string_view text) {
    tell(text);
    for (;;) {
        if (auto line = take_line()) {
            return line;
        }
        if (!read_more()) {
            if (m_buffer.empty()) {
                return std::nullopt;
            }
            return std::exchange(m_buffer, {});
        }
    }
}

TypedLine TerminalPrompter::wait_line(int milliseconds) {
    if (auto line = take_line()) {
        return {std::move(line), false};
    }
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (::poll(&input, 1, milliseconds) <= 0) {
        return {};
    }
    const bool more = read_more();
    return {take_line(), !more};
}

} // namespace onramp
