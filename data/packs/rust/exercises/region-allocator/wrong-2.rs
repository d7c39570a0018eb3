// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: grows any block in place as long as the region has room, over the blocks behind it.

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Cuts blocks from `N` bytes, one after the other; reuses the last one only.
pub struct Region<const N: usize> {
    bytes: UnsafeCell<[MaybeUninit<u8>; N]>,
    used: AtomicUsize,
    peak: AtomicUsize,
}

// SAFETY: `used` is changed atomically, so no byte is in two blocks; the bytes themselves are
// only touched by the owners of the blocks. The number publishes no data, so `Relaxed` is enough:
// whoever passes a block to another thread synchronizes for that.
unsafe impl<const N: usize> Sync for Region<N> {}

impl<const N: usize> Region<N> {
    #[allow(clippy::new_without_default)]
    pub const fn new() -> Self {
        let bytes = UnsafeCell::new([MaybeUninit::uninit(); N]);
        Region {
            bytes,
            used: AtomicUsize::new(0),
            peak: AtomicUsize::new(0),
        }
    }

    pub fn used(&self) -> usize {
        self.used.load(Relaxed)
    }

    pub fn peak(&self) -> usize {
        self.peak.load(Relaxed)
    }

    fn base(&self) -> *mut u8 {
        self.bytes.get().cast()
    }

    /// Moves the end of the last block, if the last block ends at `old`.
    fn move_end(&self, old: usize, new: usize) -> Result<(), usize> {
        self.used.compare_exchange(old, new, Relaxed, Relaxed)?;
        self.peak.fetch_max(new, Relaxed);
        Ok(())
    }
}

// SAFETY: blocks lie within the region, are aligned by address and are disjoint, since each
// begins at or after the end that `move_end` has just moved; no method panics.
unsafe impl<const N: usize> GlobalAlloc for Region<N> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let mut used = self.used();
        loop {
            // `used <= N`, so the address is within the region or one past it.
            let address = self.base() as usize + used;
            let padding = address.wrapping_neg() & (layout.align() - 1);
            let Some(start) = used.checked_add(padding) else {
                return null_mut();
            };
            match start.checked_add(layout.size()) {
                Some(end) if end <= N => match self.move_end(used, end) {
                    // SAFETY: `start <= end <= N`.
                    Ok(()) => return unsafe { self.base().add(start) },
                    Err(now) => used = now,
                },
                _ => return null_mut(),
            }
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let start = block as usize - self.base() as usize;
        // Fails if the block is not the last one: then its bytes stay taken.
        let _ = self.move_end(start + layout.size(), start);
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        let start = block as usize - self.base() as usize;
        let end = start.saturating_add(new_size);
        if end <= N {
            self.used.fetch_max(end, Relaxed);
            self.peak.fetch_max(end, Relaxed);
            return block;
        }
        if new_size <= layout.size() {
            return block;
        }
        // SAFETY: the caller promises that `new_size` is a valid size for this alignment.
        let moved = unsafe { self.alloc(Layout::from_size_align_unchecked(new_size, layout.align())) };
        if !moved.is_null() {
            // SAFETY: both blocks hold at least the old size and are disjoint.
            unsafe { moved.copy_from_nonoverlapping(block, layout.size()) };
        }
        moved
    }
}
