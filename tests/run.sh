#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# Installs what is missing, builds with warnings as errors and the address and undefined-behaviour
# sanitizers, builds the fuzz targets, and runs every test. Ends with ctest's summary. The items of the
# pack are verified with the rustc on the PATH; one is installed only where there is none.
set -eu
cd "$(dirname "$0")/.."

sh docs/packages.sh test
rust=$(sh tests/rust.sh)
PATH=$PATH:$rust
export PATH
cmake --preset asan
cmake --build --preset asan
cmake --preset fuzz -DONRAMP_FUZZ_RUNS="${ONRAMP_FUZZ_RUNS:-20000}"
cmake --build --preset fuzz
cmake --preset release
cmake --build --preset release

# One summary for all: the sanitized build's tests include the fuzz targets' short runs and the tests
# of the installed tree, which use the other two builds.
ctest --test-dir build/asan --output-on-failure -j "$(getconf _NPROCESSORS_ONLN)"
