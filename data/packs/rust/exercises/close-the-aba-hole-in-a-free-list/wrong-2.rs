// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: looks at the head a second time instead of tagging it; a head that came back looks the same twice.

//! Free slots, taken and given back without a lock.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

const NONE: u32 = u32::MAX;

/// A stack of free slot numbers.
///
/// Each `take` counts up a tag beside the head, so a head that was taken and came back in between
/// differs from what a slow thread has read. The tag has 32 bits: the ABA hole is open only to
/// exactly 2^32 takes (or a multiple) inside one window.
pub struct FreeList {
    /// The tag in the high half, the first free slot in the low half.
    head: AtomicU64,
    next: Box<[AtomicU32]>,
}

fn pack(tag: u32, slot: u32) -> u64 {
    u64::from(tag) << 32 | u64::from(slot)
}

fn unpack(head: u64) -> (u32, u32) {
    ((head >> 32) as u32, head as u32)
}

impl FreeList {
    /// All of `0..slots` are free; the lowest is taken first.
    pub fn new(slots: u32) -> Self {
        let link = |slot| AtomicU32::new(if slot + 1 < slots { slot + 1 } else { NONE });
        let first = if slots == 0 { NONE } else { 0 };
        FreeList { head: AtomicU64::new(pack(0, first)), next: (0..slots).map(link).collect() }
    }

    /// A slot for the caller alone, if one is free.
    pub fn take(&self) -> Option<u32> {
        self.take_with(|| {})
    }

    /// `take` that runs `window` between reading the successor and swapping the head.
    #[doc(hidden)]
    pub fn take_with(&self, mut window: impl FnMut()) -> Option<u32> {
        // Acquire: pairs with the release in `give_back`, which makes `next[slot]` visible.
        let mut head = self.head.load(Ordering::Acquire);
        loop {
            let (tag, slot) = unpack(head);
            if slot == NONE {
                return None;
            }
            // Relaxed: ordered by the acquire above. If it is out of date, so is the tag.
            let next = self.next[slot as usize].load(Ordering::Relaxed);
            window();
            let current = self.head.load(Ordering::Acquire);
            if current != head {
                head = current;
                continue;
            }
            let new = pack(tag, next);
            // Acquire: what the giver did with the slot happens before what the taker does. All
            // writes of `head` are read-modify-writes, so they carry on each release sequence.
            match self.head.compare_exchange_weak(head, new, Ordering::Acquire, Ordering::Acquire) {
                Ok(_) => return Some(slot),
                Err(current) => head = current,
            }
        }
    }

    /// Frees `slot`, which the caller has from `take`.
    pub fn give_back(&self, slot: u32) {
        assert!((slot as usize) < self.next.len(), "no such slot: {slot}");
        // Relaxed: nothing is read through this value.
        let mut head = self.head.load(Ordering::Relaxed);
        loop {
            let (tag, first) = unpack(head);
            self.next[slot as usize].store(first, Ordering::Relaxed);
            // Release: publishes the link and the last use of the slot to the next taker.
            match self.head.compare_exchange_weak(
                head,
                pack(tag, slot),
                Ordering::Release,
                Ordering::Relaxed,
            ) {
                Ok(_) => return,
                Err(current) => head = current,
            }
        }
    }
}
