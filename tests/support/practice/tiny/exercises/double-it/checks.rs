// SPDX-License-Identifier: MIT
// Copyright the onramp authors
use exercise::double;

#[test]
fn doubles() {
    assert_eq!(double(3), 6);
}

#[test]
fn zero_stays() {
    assert_eq!(double(0), 0);
}
