#!/bin/sh
# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# clang-format 14 finds nothing to change. Other versions lay out a few lines otherwise and are no judge.
set -eu
cd "$1"
tool=$(command -v clang-format-14 || command -v clang-format)
version=$("$tool" --version | sed 's/.*version \([0-9]*\).*/\1/')
if [ "$version" != 14 ]; then
    echo "clang-format is version $version, the layout is checked with 14: nothing checked"
    exit 0
fi
find include src tests -name '*.hpp' -o -name '*.cpp' | xargs "$tool" --dry-run -Werror
