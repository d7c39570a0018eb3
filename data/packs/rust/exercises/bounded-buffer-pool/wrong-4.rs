// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: counts kept buffers but not those on loan, so the bound is none.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

struct State {
    idle: Vec<Vec<u8>>,
    out: usize,
}

struct Shared {
    state: Mutex<State>,
    came_back: Condvar,
    limit: usize,
    size: usize,
}

impl Shared {
    /// Only code of this module runs under the lock, and it leaves the state whole: poison tells nothing.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lends at most `limit` buffers at a time. Clones are handles to the same pool.
#[derive(Clone)]
pub struct Pool {
    shared: Arc<Shared>,
}

impl Pool {
    pub fn new(limit: usize, size: usize) -> Self {
        let state = Mutex::new(State {
            idle: Vec::with_capacity(limit),
            out: 0,
        });
        Pool {
            shared: Arc::new(Shared {
                state,
                came_back: Condvar::new(),
                limit,
                size,
            }),
        }
    }

    fn lend(&self, mut state: MutexGuard<'_, State>) -> Buffer {
        state.out += 1;
        let kept = state.idle.pop();
        drop(state); // a new buffer is made outside the lock
        let bytes = kept.unwrap_or_else(|| Vec::with_capacity(self.shared.size));
        Buffer {
            bytes,
            shared: Arc::clone(&self.shared),
        }
    }

    /// An empty buffer, or `None` if all are out.
    pub fn try_get(&self) -> Option<Buffer> {
        let state = self.shared.lock();
        (state.idle.len() <= self.shared.limit).then(|| self.lend(state))
    }

    /// An empty buffer; waits if all are out.
    pub fn get(&self) -> Buffer {
        let all_out = |state: &mut State| state.out >= self.shared.limit;
        let state = self.shared.came_back.wait_while(self.shared.lock(), all_out);
        self.lend(state.unwrap_or_else(PoisonError::into_inner))
    }

    /// How many buffers are kept for later.
    pub fn idle(&self) -> usize {
        self.shared.lock().idle.len()
    }
}

/// A buffer on loan; goes back when it is dropped.
pub struct Buffer {
    bytes: Vec<u8>,
    shared: Arc<Shared>,
}

impl Buffer {
    /// Keeps the bytes for good. Frees the place in the pool.
    pub fn into_vec(mut self) -> Vec<u8> {
        // What is left has no capacity and is therefore not kept on drop.
        std::mem::take(&mut self.bytes)
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.clear();
        let size = self.shared.size;
        let mut state = self.shared.lock();
        state.out -= 1;
        if bytes.capacity() >= size && bytes.capacity() <= size.saturating_mul(4) {
            state.idle.push(bytes);
        }
        drop(state);
        self.shared.came_back.notify_one();
    }
}

impl Deref for Buffer {
    type Target = Vec<u8>;
    fn deref(&self) -> &Vec<u8> {
        &self.bytes
    }
}

impl DerefMut for Buffer {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }
}
