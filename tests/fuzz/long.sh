#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# Fuzzes each target for a while: long.sh [SECONDS] [TARGET...]; an hour each unless said otherwise.
# What crashes is left in build/asan/tests/fuzz/found; copy it to tests/fuzz/corpus/TARGET.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-3600}
[ $# -eq 0 ] || shift
cmake --preset asan >/dev/null
cmake --build --preset asan --target onramp_fuzzers
[ $# -gt 0 ] || set -- $(ls build/asan/tests/fuzz | sed -n 's/^fuzz_//p')
for target in "$@"; do
    found=build/asan/tests/fuzz/found/$target
    mkdir -p "$found"
    "build/asan/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        "-artifact_prefix=$found/" "$found" "tests/fuzz/corpus/$target"
done
