#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# Prints the folder of the rustc that the tests use: the one on the PATH, which is never replaced.
# Where there is none, one is installed: the distribution's where it is new enough, otherwise rustup's
# into build/rust, which touches nothing outside.
set -eu
cd "$(dirname "$0")/.."
least=85 # rustc 1.85, the first with edition 2024

minor_of() { # "rustc 1.95.0 (...)" or "1.85.0+dfsg3-1" -> 95, 85
    printf '%s\n' "$1" | sed -n 's/^[^0-9]*1\.\([0-9][0-9]*\).*/\1/p'
}

if command -v rustc >/dev/null 2>&1; then
    version=$(rustc --version)
    if [ "$(minor_of "$version")" -lt "$least" ]; then
        echo "The tests need rustc 1.$least or newer; on the PATH is $version." >&2
        exit 1
    fi
    dirname "$(command -v rustc)"
    exit 0
fi
if [ ! -x build/rust/bin/rustc ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    packaged=$(apt-cache policy rustc 2>/dev/null | sed -n 's/^ *Candidate: //p')
    if [ -n "$packaged" ] && [ "$(minor_of "$packaged")" -ge "$least" ] 2>/dev/null; then
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends rustc cargo >&2
        dirname "$(command -v rustc)"
        exit 0
    fi
    if ! command -v curl >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
        DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends curl ca-certificates >&2
    fi
    mkdir -p build/rust
    if ! curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs -o build/rust/rustup-init.sh ||
        ! RUSTUP_HOME="$PWD/build/rust/rustup" CARGO_HOME="$PWD/build/rust" \
            sh build/rust/rustup-init.sh -y -q --no-modify-path --profile minimal >&2; then
        echo "There is no rustc, and none could be installed. The tests need 1.$least or newer: https://rustup.rs" >&2
        exit 1
    fi
fi
# rustup's rustc is a proxy that asks for its home: the toolchain's own needs nothing.
dirname "$(RUSTUP_HOME="$PWD/build/rust/rustup" CARGO_HOME="$PWD/build/rust" build/rust/bin/rustup which rustc)"
