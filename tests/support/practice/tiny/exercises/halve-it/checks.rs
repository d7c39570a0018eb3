// SPDX-License-Identifier: MIT
// Copyright the onramp authors
use exercise::halve;

#[test]
fn halves() {
    assert_eq!((halve(6), halve(7)), (3, 3));
}
