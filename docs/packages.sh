#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
#
# Installs the distribution's packages that onramp needs: packages.sh build|test.
# Debian and Ubuntu only; elsewhere it prints what to install. What is there is never replaced: a
# tool that is found on the PATH is not installed again.
set -eu

kind=${1:-build}

# What is missing from the PATH: tool_package COMMAND PACKAGE.
wanted=""
tool_package() {
    command -v "$1" >/dev/null 2>&1 || wanted="$wanted $2"
}
tool_package c++ g++
tool_package cmake cmake
tool_package ninja ninja-build
tool_package ccache ccache
libraries="libcli11-dev libfmt-dev nlohmann-json3-dev libspdlog-dev libexpected-dev libutf8proc-dev
    libcmark-dev libsqlite3-dev libtomlplusplus-dev libical-dev libicu-dev tzdata"
if [ "$kind" = test ]; then
    tool_package python3 python3
    tool_package clang++ clang
    tool_package clang-format clang-format
    tool_package tmux tmux
    tool_package xmllint libxml2-utils
    tool_package cbc coinor-cbc
    tool_package dot graphviz
    tool_package cmark-gfm cmark-gfm
    tool_package khal khal
    tool_package calcurse calcurse
    tool_package jq jq
    libraries="$libraries catch2 librapidcheck-dev python3-jsonschema python3-icalendar python3-rdflib"
    # libFuzzer comes with clang's own runtime package.
    if ! command -v clang >/dev/null 2>&1 || [ ! -e "$(clang -print-file-name=libclang_rt.fuzzer-x86_64.a)" ]; then
        libraries="$libraries clang"
    fi
fi

if ! command -v apt-get >/dev/null 2>&1; then
    cat <<'TEXT'
This is not Debian or Ubuntu, so nothing was installed. Install what CMake names as missing. The
packages are called (untested):
  Fedora:   gcc-c++ cmake ninja-build ccache cli11-devel fmt-devel json-devel spdlog-devel
            expected-devel utf8proc-devel cmark-devel sqlite-devel tomlplusplus-devel libical-devel
            libicu-devel tzdata
            tests: catch2-devel rapidcheck-devel python3-jsonschema clang tmux coin-or-Cbc
                   graphviz cmark-gfm khal calcurse jq python3-icalendar python3-rdflib
  Homebrew: cmake ninja ccache cli11 fmt nlohmann-json spdlog tl-expected utf8proc cmark sqlite
            tomlplusplus libical icu4c; tests: catch2 rapidcheck llvm tmux cbc graphviz cmark-gfm khal calcurse jq, and
            jsonschema, icalendar and rdflib from pip
TEXT
    exit 0
fi

for package in $libraries; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || wanted="$wanted $package"
done
if [ -z "$wanted" ]; then
    exit 0
fi

as_root=""
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "These packages are missing; install them as root:$wanted" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing:$wanted"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The lists may be old or absent; an install that works without them is good enough.
$as_root apt-get update >"$log" 2>&1 || true
# shellcheck disable=SC2086
if ! DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $wanted >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "The packages could not be installed:$wanted" >&2
    exit 1
fi
