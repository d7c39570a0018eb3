// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: the right marker, but the derives still ask for `T: Clone`, `T: Eq` and so on.

use std::fmt;
use std::marker::PhantomData;
use std::num::NonZeroU32;

/// Names an asset of type `T` by its index.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle<T> {
    number: NonZeroU32,
    tag: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    pub fn new(index: u32) -> Option<Self> {
        let number = NonZeroU32::new(index.wrapping_add(1))?;
        Some(Handle {
            number,
            tag: PhantomData,
        })
    }

    pub fn index(&self) -> u32 {
        self.number.get() - 1
    }
}

impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handle({})", self.index())
    }
}
