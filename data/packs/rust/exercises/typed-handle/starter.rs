// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::marker::PhantomData;

/// Names an asset of type `T` by its index.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Handle<T> {
    index: u32,
    tag: PhantomData<T>,
}

impl<T> Handle<T> {
    pub fn new(index: u32) -> Option<Self> {
        (index != u32::MAX).then_some(Handle {
            index,
            tag: PhantomData,
        })
    }

    pub fn index(&self) -> u32 {
        self.index
    }
}
