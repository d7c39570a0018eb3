#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# Verifies what needs crates in the Rust pack, too: builds the crates from the distribution's packages,
# offline, and runs `onramp pack lint --run` with them. crates.sh [ONRAMP]; Debian and Ubuntu. Not part of
# tests/run.sh: the packages take 200 MB, and the answers depend on the versions in them.
set -eu
cd "$(dirname "$0")/.."
onramp=${1:-build/release/src/onramp}

missing=""
for crate in bincode bumpalo bytes crossbeam futures libc proc-macro2 quote rayon serde serde-derive serde-json syn tokio; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "librust-$crate-dev" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing librust-$crate-dev"
done
if [ -n "$missing" ]; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    # shellcheck disable=SC2086 # a list of packages
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing
fi

mkdir -p build/crates/src build/crates/.cargo
cat >build/crates/.cargo/config.toml <<'TOML'
[source.crates-io]
replace-with = "debian"
[source.debian]
directory = "/usr/share/cargo/registry"
TOML
cat >build/crates/Cargo.toml <<'TOML'
[package]
name = "crates"
version = "0.0.0"
edition = "2021"
[workspace]
[dependencies]
bincode = "1"
bumpalo = "3"
bytes = "1"
crossbeam = "0.8"
futures = "0.3"
libc = "0.2"
proc-macro2 = "1"
quote = "1"
rayon = "1"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
syn = "1"
tokio = { version = "1", features = ["full", "test-util"] }
TOML
: >build/crates/src/lib.rs
(cd build/crates && cargo build --offline --quiet)
exec "$onramp" pack lint ./data/packs/rust --run --crates build/crates/target/debug/deps
