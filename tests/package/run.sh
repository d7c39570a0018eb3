#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# The installed tree: run.sh BUILD_FOLDER SOURCE_FOLDER. Installs into an empty prefix, runs the
# program from another folder, builds an outside program with find_package(onramp), uninstalls.
set -eu
build=$1
source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix

cmake --install "$build" --prefix "$prefix" >"$work/log"
cd "$work"
export HOME="$work/home"
mkdir "$HOME"
"$prefix/bin/onramp" --version
"$prefix/bin/onramp" persona show --json >persona.json
"$prefix/bin/onramp" run --example cpp-developer --store none --now 2026-11-23T08:00:00Z >run.txt
test -s persona.json
test -s run.txt
if [ -d "$prefix/share/onramp" ]; then
    echo "the program needs no data folder, but one was installed" >&2
    exit 1
fi

cmake -S "$source/tests/package" -B embedder -DCMAKE_PREFIX_PATH="$prefix" >>"$work/log"
cmake --build embedder >>"$work/log"
found=$(embedder/embedder <"$source/data/personas/senior-rust-developer.md")
echo "$found"
test "$found" = "Senior Rust Developer: 120 skills"

cmake --build "$build" --target uninstall >>"$work/log"
left=$(find "$prefix" -type f | head -n 3)
if [ -n "$left" ]; then
    echo "left after uninstall: $left" >&2
    exit 1
fi
