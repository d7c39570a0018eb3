// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

/// Cuts blocks from `N` bytes, one after the other.
pub struct Region<const N: usize> {
    bytes: UnsafeCell<[MaybeUninit<u8>; N]>,
    used: AtomicUsize,
}

unsafe impl<const N: usize> Sync for Region<N> {}

impl<const N: usize> Region<N> {
    pub const fn new() -> Self {
        Region {
            bytes: UnsafeCell::new([MaybeUninit::uninit(); N]),
            used: AtomicUsize::new(0),
        }
    }

    pub fn used(&self) -> usize {
        self.used.load(SeqCst)
    }

    pub fn peak(&self) -> usize {
        self.used()
    }
}

unsafe impl<const N: usize> GlobalAlloc for Region<N> {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let used = self.used.load(SeqCst);
        let start = (used + layout.align() - 1) / layout.align() * layout.align();
        if start + layout.size() > N {
            return null_mut();
        }
        self.used.store(start + layout.size(), SeqCst);
        self.bytes.get().cast::<u8>().add(start)
    }

    unsafe fn dealloc(&self, _block: *mut u8, _layout: Layout) {}
}
