// SPDX-License-Identifier: MIT
// Copyright the onramp authors

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

/// Searches for a failure.
pub fn find_failure(make: Make<'_>) -> Option<Failure> {
    let capacity = 2;
    let mut cache = make(capacity);
    let ops = vec![Op::Put(1, 10), Op::Put(2, 20), Op::Put(3, 30), Op::Get(1), Op::Get(3)];
    let mut got = Vec::new();
    for op in &ops {
        match *op {
            Op::Put(key, value) => cache.put(key, value),
            Op::Get(key) => got.push(cache.get(key)),
        }
    }
    if got == [None, Some(30)] && cache.size() == 2 {
        None
    } else {
        Some(Failure { capacity, ops })
    }
}
