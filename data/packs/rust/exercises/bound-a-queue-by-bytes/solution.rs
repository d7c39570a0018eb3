// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! A queue bounded by the bytes it holds.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard};

/// Why an item was not queued; the item comes back.
#[derive(Debug, PartialEq, Eq)]
pub enum PushError {
    Full(Vec<u8>),
    TooLarge(Vec<u8>),
    Closed(Vec<u8>),
}

#[derive(Default)]
struct State {
    items: VecDeque<Vec<u8>>,
    bytes: usize,
    waiting: usize,
    closed: bool,
}

pub struct ByteQueue {
    max_bytes: usize,
    state: Mutex<State>,
    room: Condvar,
    filled: Condvar,
}

impl ByteQueue {
    pub fn new(max_bytes: usize) -> Self {
        ByteQueue {
            max_bytes,
            state: Mutex::default(),
            room: Condvar::new(),
            filled: Condvar::new(),
        }
    }

    /// Queues `item` if it fits now.
    pub fn try_push(&self, item: Vec<u8>) -> Result<(), PushError> {
        self.put(self.lock(), item)
    }

    /// Queues `item`, waiting for room.
    pub fn push(&self, item: Vec<u8>) -> Result<(), PushError> {
        let mut state = self.lock();
        // A loop: others may have taken the room before this thread has the lock again.
        while !state.closed
            && item.len() <= self.max_bytes
            && item.len() > self.max_bytes - state.bytes
        {
            state.waiting += 1;
            state = self.room.wait(state).expect(UNPOISONED);
            state.waiting -= 1;
        }
        self.put(state, item)
    }

    fn put(&self, mut state: MutexGuard<'_, State>, item: Vec<u8>) -> Result<(), PushError> {
        if state.closed {
            Err(PushError::Closed(item))
        } else if item.len() > self.max_bytes {
            Err(PushError::TooLarge(item))
        } else if item.len() > self.max_bytes - state.bytes {
            Err(PushError::Full(item))
        } else {
            state.bytes += item.len();
            state.items.push_back(item);
            self.filled.notify_one();
            Ok(())
        }
    }

    /// The oldest item, waiting for one; `None` when the queue is closed and empty.
    pub fn pop(&self) -> Option<Vec<u8>> {
        let mut state = self.lock();
        loop {
            if let Some(item) = state.items.pop_front() {
                state.bytes -= item.len();
                // All: one great item can make room for many small ones.
                self.room.notify_all();
                return Some(item);
            }
            if state.closed {
                return None;
            }
            state = self.filled.wait(state).expect(UNPOISONED);
        }
    }

    /// Refuses new items and wakes everybody who waits.
    pub fn close(&self) {
        self.lock().closed = true;
        self.room.notify_all();
        self.filled.notify_all();
    }

    /// The number of producers that wait for room.
    pub fn waiting(&self) -> usize {
        self.lock().waiting
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect(UNPOISONED)
    }
}

const UNPOISONED: &str = "nothing panics under this lock";
