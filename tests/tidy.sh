#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# clang-tidy over everything in src/: tidy.sh [FILE...]. Needs the compile commands of the dev preset.
set -eu
cd "$(dirname "$0")/.."
cmake --preset dev >/dev/null
cmake --build --preset dev --target onramp >/dev/null
if [ $# -eq 0 ]; then
    set -- $(find src -name '*.cpp')
fi
printf '%s\n' "$@" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -n 2 clang-tidy -p build/dev --quiet
