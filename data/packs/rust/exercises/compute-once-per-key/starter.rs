// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! A memo table for many threads.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard};

type Slots<K, V> = HashMap<K, V>;

/// Results by key, each computed once.
pub struct Memo<K, V> {
    slots: Mutex<Slots<K, V>>,
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    pub fn new() -> Self {
        Memo { slots: Mutex::new(HashMap::new()) }
    }

    /// The result for `key`; the first caller computes it, others wait.
    pub fn get_or_compute(&self, key: K, compute: impl FnOnce() -> V) -> V {
        match self.lock().get(&key) {
            Some(value) => value.clone(),
            None => {
                let value = compute();
                self.lock().insert(key, value.clone());
                value
            }
        }
    }

    /// The number of finished results.
    pub fn len(&self) -> usize {
        self.lock().len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn lock(&self) -> MutexGuard<'_, Slots<K, V>> {
        self.slots.lock().unwrap()
    }
}

impl<K: Eq + Hash, V: Clone> Default for Memo<K, V> {
    fn default() -> Self {
        Self::new()
    }
}
