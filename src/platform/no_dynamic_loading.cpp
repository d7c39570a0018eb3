// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//
// SQLite's archive can load extensions, which this program never asks for and a static one could not:
// the linker puts this in place of dlopen.
extern "C" void* __wrap_dlopen(const char* /*file*/,
                               int /*mode*/) { // NOLINT(bugprone-reserved-identifier): --wrap's name
    return nullptr;
}
