// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Region;
use std::alloc::{GlobalAlloc, Layout};

/// Puts the region at an address that is a multiple of 8, but not of 64.
#[repr(C, align(64))]
struct Shifted<const N: usize>([u8; 8], Region<N>);

impl<const N: usize> Shifted<N> {
    fn new() -> Self {
        Shifted([0; 8], Region::new())
    }
    fn alloc(&self, size: usize, align: usize) -> *mut u8 {
        unsafe { self.1.alloc(layout(size, align)) }
    }
}

fn layout(size: usize, align: usize) -> Layout {
    Layout::from_size_align(size, align).unwrap()
}

fn bytes<'a>(block: *mut u8, len: usize) -> &'a mut [u8] {
    unsafe { std::slice::from_raw_parts_mut(block, len) }
}

#[test]
fn blocks_are_aligned_by_address_and_disjoint() {
    let region = Shifted::<4096>::new();
    let mut last_end = 0;
    for (size, align) in [(1, 1), (3, 2), (64, 64), (5, 1), (16, 16), (100, 256), (1, 1), (8, 8)] {
        let start = region.alloc(size, align) as usize;
        assert!(
            start != 0 && start % align == 0,
            "{start:#x} for an alignment of {align}"
        );
        assert!(start >= last_end);
        last_end = start + size;
    }
}

#[test]
fn a_request_without_room_gives_null_and_takes_nothing() {
    let region = Shifted::<256>::new();
    assert!(!region.alloc(200, 1).is_null());
    assert!(region.alloc(57, 1).is_null());
    assert!(region.alloc(isize::MAX as usize, 1).is_null());
    assert!(region.alloc(8, 1 << 40).is_null());
    assert_eq!(region.1.used(), 200);
    assert!(!region.alloc(56, 1).is_null());
    assert_eq!((region.1.used(), region.1.peak()), (256, 256));
}

#[test]
fn the_last_block_is_given_back_and_others_are_not() {
    let region = Shifted::<256>::new();
    let (a, b) = (region.alloc(32, 8), region.alloc(32, 8));
    unsafe { region.1.dealloc(a, layout(32, 8)) };
    assert_eq!(region.1.used(), 64);
    unsafe { region.1.dealloc(b, layout(32, 8)) };
    assert_eq!(region.1.used(), 32);
    assert_eq!(region.alloc(16, 8), b);
    assert_eq!(region.1.peak(), 64);
}

#[test]
fn the_last_block_grows_and_shrinks_in_place() {
    let region = Shifted::<256>::new();
    let block = region.alloc(10, 1);
    bytes(block, 10).copy_from_slice(b"0123456789");
    unsafe {
        assert_eq!(region.1.realloc(block, layout(10, 1), 200), block);
        assert_eq!(region.1.used(), 200);
        assert_eq!(region.1.realloc(block, layout(200, 1), 5), block);
    }
    assert_eq!((region.1.used(), region.1.peak()), (5, 200));
    assert_eq!(bytes(block, 5), b"01234");
}

#[test]
fn another_block_moves_to_grow_and_keeps_its_bytes() {
    let region = Shifted::<256>::new();
    let (a, b) = (region.alloc(8, 8), region.alloc(8, 8));
    bytes(a, 8).fill(1);
    bytes(b, 8).fill(2);
    let moved = unsafe { region.1.realloc(a, layout(8, 8), 32) };
    assert!(!moved.is_null() && moved != a && moved as usize % 8 == 0);
    bytes(moved, 32)[8..].fill(3);
    assert_eq!(bytes(moved, 8), [1; 8]);
    assert_eq!(bytes(b, 8), [2; 8]);
    assert_eq!(unsafe { region.1.realloc(b, layout(8, 8), 4) }, b);
    assert_eq!(region.1.used(), 48);
}

#[test]
fn a_failed_realloc_leaves_the_block_as_it_was() {
    let region = Shifted::<64>::new();
    let block = region.alloc(40, 1);
    bytes(block, 40).fill(7);
    unsafe {
        assert!(region.1.realloc(block, layout(40, 1), 65).is_null());
        assert!(region.1.realloc(block, layout(40, 1), isize::MAX as usize).is_null());
    }
    assert_eq!((region.1.used(), region.1.peak()), (40, 40));
    let next = region.alloc(24, 1);
    bytes(next, 24).fill(9);
    assert_eq!(bytes(block, 40), [7; 40]);
}

#[test]
fn threads_get_different_blocks() {
    let region = Shifted::<65536>::new();
    let work = || (0..1000).map(|_| region.alloc(16, 16) as usize).collect::<Vec<_>>();
    let mut all = std::thread::scope(|s| {
        let other = s.spawn(work);
        let mut mine = work();
        mine.extend(other.join().unwrap());
        mine
    });
    all.sort_unstable();
    assert!(all[0] != 0 && all.windows(2).all(|w| w[1] - w[0] >= 16));
}
