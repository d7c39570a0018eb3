#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# Fuzzes each target for a while: long.sh [SECONDS] [TARGET...]; an hour each unless said otherwise.
# What crashes is left in build/fuzz/tests/fuzz/found; copy it to tests/fuzz/corpus/TARGET.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-3600}
[ $# -eq 0 ] || shift
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz
[ $# -gt 0 ] || set -- $(ls build/fuzz/tests/fuzz | sed -n 's/^fuzz_//p')
for target in "$@"; do
    found=build/fuzz/tests/fuzz/found/$target
    mkdir -p "$found"
    "build/fuzz/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
        "-artifact_prefix=$found/" "$found" "tests/fuzz/corpus/$target"
done
