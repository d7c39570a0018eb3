#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# From a bare machine to a first plan: installs what is missing, builds onramp, and runs the whole
# journey for an example developer. Keeps nothing outside build/.
set -eu
cd "$(dirname "$0")/.."

sh docs/packages.sh build
log=$(mktemp)
trap 'rm -f "$log"' EXIT
quietly() {
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        exit 1
    fi
}
echo "Building onramp in build/release ..."
quietly cmake --preset release
quietly cmake --build --preset release
echo

build/release/src/onramp run --example cpp-developer --now 2026-11-23T07:00:00Z --store none

cat <<'TEXT'

The program is build/release/src/onramp. To install it:
  cmake --install build/release --prefix ~/.local
Then, for yourself: onramp init
TEXT
