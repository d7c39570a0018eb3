// SPDX-License-Identifier: MIT
// Copyright the onramp authors
use exercise::join;

#[test]
fn joins() {
    assert_eq!(join(&["a", "b"]), "a b");
}
