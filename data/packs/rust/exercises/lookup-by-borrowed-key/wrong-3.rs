// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: calls `make` before it knows whether the result is needed.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// Keeps the result for each key.
#[derive(Debug)]
pub struct Memo<K, V> {
    entries: HashMap<K, V>,
}

impl<K, V> Memo<K, V> {
    pub fn new() -> Self {
        Memo {
            entries: HashMap::new(),
        }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

// By hand: the derive would ask for `K: Default` and `V: Default`.
impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Hash + Eq, V> Memo<K, V> {
    /// The kept result, if there is one. Allocates nothing.
    pub fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ?Sized,
    {
        self.entries.get(key)
    }

    /// The kept result, or else that of `make`, which is then kept. Makes an owned key only in
    /// that case. A hit hashes the key twice: the price of lookups by reference on a std map.
    pub fn get_or_insert_with<Q>(&mut self, key: &Q, make: impl FnOnce(&Q) -> V) -> &mut V
    where
        K: Borrow<Q>,
        Q: Hash + Eq + ToOwned<Owned = K> + ?Sized,
    {
        let value = make(key);
        if !self.entries.contains_key(key) {
            return self.entries.entry(key.to_owned()).or_insert(value);
        }
        self.entries.get_mut(key).expect("the key was there a moment ago")
    }
}
