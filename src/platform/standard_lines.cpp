// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/standard_lines.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "platform/standard_streams.hpp"

namespace onramp {

namespace {

constexpr std::size_t k_most_line = std::size_t{64} * 1024;

std::string without_return(std::string line) {
    if (!line.empty() && line.back() == '\r') {
        line.pop_back();
    }
    return line;
}

} // namespace

Result<std::optional<std::string>> StandardLines::read_line() {
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n'); end != std::string::npos) {
            std::string line = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            return without_return(std::move(line));
        }
        if (m_buffer.size() > k_most_line) {
            return fail(ErrorKind::io, "a line of standard input is longer than 64 KiB");
        }
        std::array<char, 4096> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return fail(ErrorKind::io, std::string("cannot read standard input: ") + std::strerror(errno));
        }
        if (count == 0) {
            return m_buffer.empty() ? std::nullopt : std::optional(without_return(std::exchange(m_buffer, {})));
        }
        m_buffer.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

Result<void> StandardLines::write_line(std::string_view line) {
    switch (write_stream(STDOUT_FILENO, std::string(line) + "\n")) {
    case WriteOutcome::closed_pipe:
        end_by_closed_pipe();
    case WriteOutcome::failed:
        return fail(ErrorKind::io, std::string("cannot write the answer: ") + std::strerror(errno));
    case WriteOutcome::good:
        break;
    }
    return {};
}

} // namespace onramp
