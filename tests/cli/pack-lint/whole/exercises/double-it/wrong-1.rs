// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//! Doubles.

/// Twice the number.
pub fn double(x: i32) -> i32 {
    x * x
}
