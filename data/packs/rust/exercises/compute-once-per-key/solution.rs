// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! A memo table for many threads.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock};

type Slots<K, V> = HashMap<K, Arc<OnceLock<V>>>;

/// Results by key, each computed once.
pub struct Memo<K, V> {
    /// Held to find or make a slot, never while a value is computed.
    slots: Mutex<Slots<K, V>>,
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    pub fn new() -> Self {
        Memo { slots: Mutex::new(HashMap::new()) }
    }

    /// The result for `key`; the first caller computes it, others wait.
    ///
    /// `compute` may ask for other keys, but not for `key` itself: that waits for itself.
    pub fn get_or_compute(&self, key: K, compute: impl FnOnce() -> V) -> V {
        let slot = Arc::clone(self.lock().entry(key).or_default());
        // After a panic in `compute` the `OnceLock` stays empty, so the next caller tries again.
        slot.get_or_init(compute).clone()
    }

    /// The number of finished results.
    pub fn len(&self) -> usize {
        self.lock().values().filter(|slot| slot.get().is_some()).count()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn lock(&self) -> MutexGuard<'_, Slots<K, V>> {
        // Only `Hash` and `Eq` of a key run under this lock.
        self.slots.lock().expect("Hash or Eq of a key panicked")
    }
}

impl<K: Eq + Hash, V: Clone> Default for Memo<K, V> {
    fn default() -> Self {
        Self::new()
    }
}
