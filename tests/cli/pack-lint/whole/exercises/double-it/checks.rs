// SPDX-License-Identifier: MIT
// Copyright the onramp authors
use exercise::double;

#[test]
fn doubles() {
    assert_eq!((double(3), double(0)), (6, 0));
}
