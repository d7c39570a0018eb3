// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: forgets the old vector whole, so its buffer leaks with each call.

use std::ptr;

/// A permutation of `0..len`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permutation {
    /// Invariant: has each number below its length exactly once. `apply` relies on it.
    order: Vec<u32>,
}

impl Permutation {
    /// The order comes back if it has a number twice or one that is out of range.
    pub fn new(order: Vec<u32>) -> Result<Self, Vec<u32>> {
        let mut seen = vec![false; order.len()];
        for &index in &order {
            match seen.get_mut(index as usize) {
                Some(seen) if !*seen => *seen = true,
                _ => return Err(order),
            }
        }
        // `len` numbers below `len`, none twice: each is there.
        Ok(Permutation { order })
    }

    /// Moves value `order[i]` to position `i`. Values of another length come back.
    pub fn apply<T>(&self, values: Vec<T>) -> Result<Vec<T>, Vec<T>> {
        if values.len() != self.order.len() {
            return Err(values);
        }
        let mut moved = Vec::with_capacity(values.len());
        // SAFETY: each element is read exactly once, and the vector that owned it is forgotten.
        unsafe {
            let (source, target): (*const T, *mut T) = (values.as_ptr(), moved.as_mut_ptr());
            for (i, &index) in self.order.iter().enumerate() {
                ptr::copy_nonoverlapping(source.add(index as usize), target.add(i), 1);
            }
            moved.set_len(self.order.len());
        }
        std::mem::forget(values);
        Ok(moved)
    }

    /// The permutation that undoes this one.
    pub fn inverse(&self) -> Self {
        let mut order = vec![0; self.order.len()];
        for (i, &index) in (0u32..).zip(&self.order) {
            order[index as usize] = i;
        }
        // The invariant holds: the positions are distinct, and so are the numbers `i`.
        Permutation { order }
    }
}
