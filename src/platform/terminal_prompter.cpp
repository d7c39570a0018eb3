// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/terminal_prompter.hpp"

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

void TerminalPrompter::tell(std::string_view text) {
    write_stream(STDERR_FILENO, text);
}

std::optional<std::string> TerminalPrompter::ask(std::string_view text) {
    tell(text);
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n'); end != std::string::npos) {
            std::string line = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            if (!line.empty() && line.back() == '\r') {
                line.pop_back();
            }
            return line;
        }
        std::array<char, 4096> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0 || m_buffer.size() > k_most_line) {
            if (m_buffer.empty()) {
                return std::nullopt;
            }
            return std::exchange(m_buffer, {});
        }
        m_buffer.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

} // namespace onramp
