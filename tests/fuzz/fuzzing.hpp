// SPDX-License-Identifier: MIT
// Copyright the onramp authors
#pragma once

#include <cstdio>
#include <cstdlib>

// What a fuzz target promises of every input: the run ends with the message where it is not so.
inline void promise(bool kept, const char* what) {
    if (!kept) {
        std::fprintf(stderr, "broken promise: %s\n", what);
        std::abort();
    }
}
