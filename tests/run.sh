#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# Installs what is missing, builds the tests and the fuzz targets with clang under the address and
# undefined-behaviour sanitizers and the release with the machine's own compiler, warnings as errors in
# both, and runs every test. Ends with ctest's summary. The items of the pack are verified with the rustc
# on the PATH; one is installed only where there is none.
set -eu
cd "$(dirname "$0")/.."

sh docs/packages.sh test
rust=$(sh tests/rust.sh)
PATH=$PATH:$rust
export PATH
cmake --preset asan -DONRAMP_FUZZ_RUNS="${ONRAMP_FUZZ_RUNS:-6000}"
cmake --build --preset asan
cmake --preset release -DONRAMP_WARNINGS_AS_ERRORS=ON
cmake --build --preset release

# One summary for all: the sanitized build's tests include those of the installed tree, which use the other build.
ctest --test-dir build/asan --output-on-failure -j "$(getconf _NPROCESSORS_ONLN)"
