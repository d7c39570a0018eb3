// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <utility>

namespace onramp_test {

// Runs `work` (which returns an exit status) in a process of its own and returns its id.
template <class Work>
pid_t start_process(Work&& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(std::forward<Work>(work)());
    }
    return child;
}

// The exit status of a process, or 128 and the signal that ended it.
inline int wait_for(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

template <class Work>
int run_process(Work&& work) {
    return wait_for(start_process(std::forward<Work>(work)));
}

} // namespace onramp_test
