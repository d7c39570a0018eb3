// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//! Numbers.

/// All words, with blanks between.
pub fn join(words: &[&str]) -> String {
    itertools::join(words, " ")
}
