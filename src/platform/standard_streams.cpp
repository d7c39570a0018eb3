// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#include "platform/standard_streams.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

namespace onramp {

void prepare_standard_streams() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
            // The lowest free descriptor is the one that was closed.
            const int opened = ::open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY);
            static_cast<void>(opened);
        }
    }
    static_cast<void>(::signal(SIGPIPE, SIG_IGN));
}

WriteOutcome write_stream(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return errno == EPIPE ? WriteOutcome::closed_pipe : WriteOutcome::failed;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return WriteOutcome::good;
}

void end_by_closed_pipe() {
    static_cast<void>(::signal(SIGPIPE, SIG_DFL));
    sigset_t signals{};
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGPIPE);
    ::sigprocmask(SIG_UNBLOCK, &signals, nullptr);
    static_cast<void>(::raise(SIGPIPE));
    std::_Exit(141);
}

std::size_t terminal_width(int descriptor) {
    winsize size{};
    if (::isatty(descriptor) != 1 || ::ioctl(descriptor, TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    return size.ws_col;
}

} // namespace onramp
