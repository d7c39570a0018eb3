// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: makes a new vector for every pair of types, the copy that the function is there to avoid.

/// Maps each element, in order.
pub fn map_in_place<T, U>(items: Vec<T>, mut f: impl FnMut(T) -> U) -> Vec<U> {
    let mut made = Vec::with_capacity(items.len());
    for item in items {
        made.push(f(item));
    }
    made
}
