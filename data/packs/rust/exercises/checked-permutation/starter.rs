// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::ptr;

/// A permutation of `0..len`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Permutation {
    order: Vec<u32>,
}

impl Permutation {
    pub fn new(order: Vec<u32>) -> Result<Self, Vec<u32>> {
        if order.iter().any(|&index| index as usize >= order.len()) {
            return Err(order);
        }
        Ok(Permutation { order })
    }

    pub fn apply<T>(&self, values: Vec<T>) -> Result<Vec<T>, Vec<T>> {
        debug_assert_eq!(values.len(), self.order.len());
        let mut moved = Vec::with_capacity(values.len());
        for &index in &self.order {
            // SAFETY: the index was checked in `new`.
            moved.push(unsafe { ptr::read(values.as_ptr().add(index as usize)) });
        }
        std::mem::forget(values);
        Ok(moved)
    }

    pub fn inverse(&self) -> Self {
        let mut order = self.order.clone();
        order.reverse();
        Permutation { order }
    }
}
