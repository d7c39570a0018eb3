// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: never puts a key twice, so updates are not tested.

//! A model test for least-recently-used caches.

pub trait Cache {
    fn put(&mut self, key: u8, value: u32);
    fn get(&mut self, key: u8) -> Option<u32>;
    fn size(&self) -> usize;
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Put(u8, u32),
    Get(u8),
}

/// Operations after which a cache of this capacity differs from the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub capacity: usize,
    pub ops: Vec<Op>,
}

pub type Make<'a> = &'a dyn Fn(usize) -> Box<dyn Cache>;

/// The contract in the plainest form: entries from the least to the most recently used.
struct Model {
    capacity: usize,
    entries: Vec<(u8, u32)>,
}

impl Model {
    fn remove(&mut self, key: u8) -> Option<u32> {
        let at = self.entries.iter().position(|&(k, _)| k == key)?;
        Some(self.entries.remove(at).1)
    }

    fn put(&mut self, key: u8, value: u32) {
        self.remove(key);
        if self.entries.len() == self.capacity {
            self.entries.remove(0);
        }
        self.entries.push((key, value));
    }

    fn get(&mut self, key: u8) -> Option<u32> {
        let value = self.remove(key)?;
        self.entries.push((key, value));
        Some(value)
    }
}

/// The number of operations up to the first difference, if there is one.
fn differs(make: Make<'_>, capacity: usize, ops: &[Op]) -> Option<usize> {
    let (mut cache, mut model) = (make(capacity), Model { capacity, entries: Vec::new() });
    let same = |op: &Op| {
        let answers = match *op {
            Op::Put(key, value) => {
                cache.put(key, value);
                model.put(key, value);
                true
            }
            Op::Get(key) => cache.get(key) == model.get(key),
        };
        answers && cache.size() == model.entries.len()
    };
    ops.iter().map(same).position(|same| !same).map(|at| at + 1)
}

/// Searches for a failure and makes it as small as leaving out single operations can.
pub fn find_failure(make: Make<'_>) -> Option<Failure> {
    for round in 0..400u64 {
        let mut random = Random(round * 2 + 1);
        let capacity = 1 + random.below(4);
        // Barely more keys than places: hits, misses and evictions are all frequent.
        let keys = capacity + 2;
        // Every value is new, so that an old one is noticed.
        let op = |n| match (random.below(keys) as u8, random.below(2)) {
            (key, 0) => Op::Get(key),
            (_, _) => Op::Put(n as u8, n),
        };
        let mut ops: Vec<Op> = (0..100).map(op).collect();
        if let Some(length) = differs(make, capacity, &ops) {
            ops.truncate(length);
            return Some(Failure { capacity, ops: shrink(make, capacity, ops) });
        }
    }
    None
}

fn shrink(make: Make<'_>, capacity: usize, mut ops: Vec<Op>) -> Vec<Op> {
    let mut at = 0;
    while at < ops.len() {
        let mut fewer = ops.clone();
        fewer.remove(at);
        if let Some(length) = differs(make, capacity, &fewer) {
            fewer.truncate(length);
            ops = fewer;
            at = 0; // What was needed before may be superfluous now.
        } else {
            at += 1;
        }
    }
    ops
}

/// Xorshift: good enough to choose keys, the same on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 33) % n as u64) as usize
    }
}
