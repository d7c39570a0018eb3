// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

/// Keeps the result for each key.
#[derive(Debug, Default)]
pub struct Memo<K: Hash + Eq + Debug, V> {
    entries: HashMap<K, V>,
}

impl<K: Hash + Eq + Debug, V> Memo<K, V> {
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

    pub fn get<Q: ToOwned<Owned = K> + ?Sized>(&self, key: &Q) -> Option<&V> {
        self.entries.get(&key.to_owned())
    }

    pub fn get_or_insert_with<Q>(&mut self, key: &Q, make: impl FnOnce(&Q) -> V) -> &mut V
    where
        Q: ToOwned<Owned = K> + ?Sized,
    {
        self.entries.entry(key.to_owned()).or_insert(make(key))
    }
}
