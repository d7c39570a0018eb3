// SPDX-License-Identifier: MIT
// Copyright the onramp authors
//! Numbers.

/// Twice the number.
pub fn double(x: i32) -> i32 {
    x * x
}
