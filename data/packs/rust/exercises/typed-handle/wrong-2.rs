// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: the number itself is `NonZeroU32`, so index 0 has no handle.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;

/// Names an asset of type `T` by its index.
///
/// Holds no `T`: `fn() -> T` makes it covariant in `T`, `Send` and `Sync` for every `T`, and
/// tells the drop check that no `T` is dropped. Derives would ask for `T: Clone` and so on,
/// so the impls below are written by hand.
pub struct Handle<T> {
    number: NonZeroU32,
    tag: PhantomData<fn() -> T>,
}

impl<T> Handle<T> {
    pub fn new(index: u32) -> Option<Self> {
        let number = NonZeroU32::new(index)?;
        Some(Handle {
            number,
            tag: PhantomData,
        })
    }

    pub fn index(self) -> u32 {
        self.number.get()
    }
}

impl<T> Copy for Handle<T> {}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> PartialEq for Handle<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<T> Eq for Handle<T> {}

impl<T> PartialOrd for Handle<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Handle<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}

impl<T> Hash for Handle<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

impl<T> fmt::Debug for Handle<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handle({})", self.index())
    }
}
