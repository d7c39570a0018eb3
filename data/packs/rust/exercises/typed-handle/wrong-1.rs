// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: `*const T` owns nothing either, but takes `Send` and `Sync` away from every handle.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;

/// Names an asset of type `T` by its index.
///
/// Holds no `T`: a pointer is covariant in `T` and drops nothing.
pub struct Handle<T> {
    /// The index plus one, so that `Option<Handle<T>>` has zero for `None`.
    number: NonZeroU32,
    tag: PhantomData<*const T>,
}

impl<T> Handle<T> {
    /// `None` for `u32::MAX`, the one index that has no handle.
    pub fn new(index: u32) -> Option<Self> {
        let number = NonZeroU32::new(index.wrapping_add(1))?;
        Some(Handle {
            number,
            tag: PhantomData,
        })
    }

    pub fn index(self) -> u32 {
        self.number.get() - 1
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
