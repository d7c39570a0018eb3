// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::cell::RefCell;

/// The arena has reached its limit; holds the value that found no room.
#[derive(Debug, PartialEq, Eq)]
pub struct Full<T>(pub T);

/// Holds up to `limit` values.
pub struct Arena<T> {
    values: RefCell<Vec<T>>,
    limit: usize,
}

impl<T> Arena<T> {
    pub fn with_limit(limit: usize) -> Self {
        Arena {
            values: RefCell::new(Vec::with_capacity(64)),
            limit,
        }
    }

    pub fn len(&self) -> usize {
        self.values.borrow().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn try_alloc(&self, value: T) -> Result<&mut T, Full<T>> {
        self.try_alloc_with(|| value)
            .ok_or_else(|| todo!("give the value back"))
    }

    pub fn try_alloc_with(&self, make: impl FnOnce() -> T) -> Option<&mut T> {
        let mut values = self.values.borrow_mut();
        if values.len() >= self.limit {
            return None;
        }
        values.push(make());
        let last: *mut T = values.last_mut()?;
        // SAFETY: the arena only ever grows.
        Some(unsafe { &mut *last })
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.get_mut().iter_mut()
    }
}
