// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Free slots, taken and given back without a lock.

use std::sync::atomic::{AtomicU32, Ordering};

const NONE: u32 = u32::MAX;

/// A stack of free slot numbers.
pub struct FreeList {
    head: AtomicU32,
    next: Box<[AtomicU32]>,
}

impl FreeList {
    /// All of `0..slots` are free; the lowest is taken first.
    pub fn new(slots: u32) -> Self {
        let link = |slot| AtomicU32::new(if slot + 1 < slots { slot + 1 } else { NONE });
        let first = if slots == 0 { NONE } else { 0 };
        FreeList { head: AtomicU32::new(first), next: (0..slots).map(link).collect() }
    }

    /// A slot for the caller alone, if one is free.
    pub fn take(&self) -> Option<u32> {
        self.take_with(|| {})
    }

    /// `take` that runs `window` between reading the successor and swapping the head.
    #[doc(hidden)]
    pub fn take_with(&self, mut window: impl FnMut()) -> Option<u32> {
        let mut slot = self.head.load(Ordering::SeqCst);
        while slot != NONE {
            let next = self.next[slot as usize].load(Ordering::SeqCst);
            window();
            match self.head.compare_exchange(slot, next, Ordering::SeqCst, Ordering::SeqCst) {
                Ok(_) => return Some(slot),
                Err(current) => slot = current,
            }
        }
        None
    }

    /// Frees `slot`, which the caller has from `take`.
    pub fn give_back(&self, slot: u32) {
        let mut first = self.head.load(Ordering::SeqCst);
        loop {
            self.next[slot as usize].store(first, Ordering::SeqCst);
            match self.head.compare_exchange(first, slot, Ordering::SeqCst, Ordering::SeqCst) {
                Ok(_) => return,
                Err(current) => first = current,
            }
        }
    }
}
