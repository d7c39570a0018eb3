// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: a slot is a mutex that a panicking computation poisons; every later call for the key panics too.

//! A memo table for many threads.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard};

type Slots<K, V> = HashMap<K, Arc<Mutex<Option<V>>>>;

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
        let mut slot = slot.lock().unwrap();
        slot.get_or_insert_with(compute).clone()
    }

    /// The number of finished results.
    pub fn len(&self) -> usize {
        self.lock().values().filter(|slot| slot.lock().is_ok_and(|v| v.is_some())).count()
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
