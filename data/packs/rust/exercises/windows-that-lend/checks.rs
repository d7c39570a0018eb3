// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{windows_mut, Lend};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local!(static ALLOCATED: Cell<usize> = const { Cell::new(0) });

// SAFETY: every call goes to `System` unchanged, and the counter allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.with(|n| n.set(n.get() + 1));
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        System.dealloc(p, layout)
    }
}

#[global_allocator]
static GLOBAL: Counting = Counting;

/// How often this thread allocates in `work`.
fn allocations<R>(work: impl FnOnce() -> R) -> (usize, R) {
    let before = ALLOCATED.with(Cell::get);
    let result = work();
    (ALLOCATED.with(Cell::get) - before, result)
}

/// The length and the first element of each window.
fn shape(len: u32, size: usize) -> Vec<(usize, u32)> {
    let mut samples: Vec<u32> = (0..len).collect();
    let (mut windows, mut all) = (windows_mut(&mut samples, size), Vec::new());
    while let Some(window) = windows.next() {
        all.push((window.len(), window[0]));
    }
    assert!(windows.next().is_none(), "no window comes after the end");
    all
}

#[test]
fn each_window_is_one_sample_further() {
    assert_eq!(shape(5, 3), [(3, 0), (3, 1), (3, 2)]);
    assert_eq!(shape(3, 1), [(1, 0), (1, 1), (1, 2)]);
    assert_eq!(shape(3, 3), [(3, 0)]);
}

#[test]
fn too_large_a_size_has_no_window() {
    assert!(shape(3, 4).is_empty() && shape(0, 1).is_empty() && shape(3, usize::MAX).is_empty());
}

#[test]
#[should_panic]
fn a_size_of_zero_panics() {
    windows_mut(&mut [1, 2, 3], 0);
}

#[test]
fn the_next_window_sees_what_was_written() {
    let mut samples = [1u64, 1, 0, 0, 0, 0, 0, 0];
    let mut windows = windows_mut(&mut samples, 3);
    while let Some(mut w) = windows.next() {
        w[2] = w[0] + w[1];
    }
    assert_eq!(samples, [1, 1, 2, 3, 5, 8, 13, 21]);
}

#[test]
fn windows_cost_no_allocation() {
    let mut samples = vec![String::from("a"), String::from("b"), String::from("c")];
    let (count, ()) = allocations(|| {
        let mut windows = windows_mut(&mut samples, 2);
        while let Some(mut window) = windows.next() {
            window.swap(0, 1);
        }
    });
    assert_eq!((count, samples.concat()), (0, "bca".to_string()));
}

#[test]
fn stepped_takes_every_nth_window() {
    for (n, expected) in [(0, "abcdef"), (1, "abcdef"), (2, "ace"), (4, "ae"), (99, "a")] {
        let (mut text, mut seen) = (*b"abcdefg", String::new());
        let mut windows = windows_mut(&mut text, 2).stepped(n);
        while let Some(w) = windows.next() {
            seen.push(w[0].into());
        }
        assert_eq!(windows_mut(&mut text, 2).stepped(n).count(), expected.len());
        assert_eq!(seen, expected, "every {n}th");
    }
}

#[test]
fn stepped_windows_lend_the_place_itself() {
    let mut samples = [0u8; 6];
    let mut windows = windows_mut(&mut samples, 2).stepped(2).stepped(2);
    while let Some(mut w) = windows.next() {
        w[1] += 1;
    }
    assert_eq!(samples, [0, 1, 0, 0, 0, 1]);
}
