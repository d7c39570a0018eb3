// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: boxes each value, which keeps the addresses but makes one allocation per value.

use std::cell::RefCell;

/// The arena has reached its limit; holds the value that found no room.
#[derive(Debug, PartialEq, Eq)]
pub struct Full<T>(pub T);

/// Holds up to `limit` values, each in a box of its own.
pub struct Arena<T> {
    values: RefCell<Vec<Box<T>>>,
    limit: usize,
}

impl<T> Arena<T> {
    pub fn with_limit(limit: usize) -> Self {
        Arena {
            values: RefCell::new(Vec::new()),
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
        if self.len() >= self.limit {
            return Err(Full(value));
        }
        let mut values = self.values.borrow_mut();
        values.push(Box::new(value));
        let last: *mut T = &mut **values.last_mut().expect("just pushed");
        // SAFETY: a box keeps its value in place when the vector grows.
        Ok(unsafe { &mut *last })
    }

    pub fn try_alloc_with(&self, make: impl FnOnce() -> T) -> Option<&mut T> {
        if self.len() >= self.limit {
            return None;
        }
        self.try_alloc(make()).ok()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.get_mut().iter_mut().map(|b| &mut **b)
    }
}
