// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// SQLite's archive can load extensions, which this program never asks for and a static one could not:
// the linker puts this in place of dlopen (--wrap).

// NOLINTNEXTLINE: the linker gives the name
extern "C" void* __wrap_dlopen(const char* /*file*/, int /*mode*/) {
    return nullptr;
}
