// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: runs `make` with the chunks borrowed, so a node that makes its children first panics.

use std::cell::{Cell, RefCell};

/// The arena has reached its limit; holds the value that found no room.
#[derive(Debug, PartialEq, Eq)]
pub struct Full<T>(pub T);

/// Holds up to `limit` values that stay at their address until the arena goes.
pub struct Arena<T> {
    /// Only the last chunk has room. A chunk is never pushed to beyond its capacity, so its
    /// values never move; when this outer vector grows, only the headers of the chunks move.
    chunks: RefCell<Vec<Vec<T>>>,
    len: Cell<usize>,
    limit: usize,
}

impl<T> Arena<T> {
    pub fn with_limit(limit: usize) -> Self {
        Arena {
            chunks: RefCell::new(Vec::new()),
            len: Cell::new(0),
            limit,
        }
    }

    /// The number of values.
    pub fn len(&self) -> usize {
        self.len.get()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    // Each call gives out another slot, so the references never overlap.
    #[allow(clippy::mut_from_ref)]
    pub fn try_alloc(&self, value: T) -> Result<&mut T, Full<T>> {
        if self.len() >= self.limit {
            return Err(Full(value));
        }
        let mut chunks = self.chunks.borrow_mut();
        if chunks.last().is_none_or(|chunk| chunk.len() == chunk.capacity()) {
            let size = self.len().clamp(16, 4096).min(self.limit - self.len());
            chunks.push(Vec::with_capacity(size));
        }
        let last = chunks.len() - 1;
        let chunk = &mut chunks[last];
        let slot = chunk.len();
        chunk.push(value); // within its capacity: nothing moves
        self.len.set(self.len() + 1);
        // SAFETY: `slot` is initialized and stays at its address, since the chunk never grows
        // and drops its values with the arena only. It is given out once, here; other calls use
        // higher slots, and all other access to the values needs `&mut self`. `as_mut_ptr` makes
        // no reference to the slots given out before.
        Ok(unsafe { &mut *chunk.as_mut_ptr().add(slot) })
    }

    /// Calls `make` only if there is room; `make` may allocate here, too.
    #[allow(clippy::mut_from_ref)]
    pub fn try_alloc_with(&self, make: impl FnOnce() -> T) -> Option<&mut T> {
        if self.len() >= self.limit {
            return None;
        }
        let chunks = self.chunks.borrow_mut();
        let value = make();
        drop(chunks);
        self.try_alloc(value).ok()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.chunks.get_mut().iter_mut().flatten()
    }
}
