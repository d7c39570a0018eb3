// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::map_in_place;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::{Cell, RefCell};
use std::panic::{catch_unwind, AssertUnwindSafe};

thread_local!(static CALLS: Cell<usize> = const { Cell::new(0) });
const HEAD: usize = 256;

/// Writes the layout in front of each block and aborts when it is freed with another one.
struct Strict;

// SAFETY: hands out the block behind a header of `HEAD` bytes and frees from that header on.
unsafe impl GlobalAlloc for Strict {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        assert!(layout.align() <= HEAD);
        CALLS.with(|n| n.set(n.get() + 1));
        let block = System.alloc(Layout::from_size_align_unchecked(layout.size() + HEAD, HEAD));
        block.cast::<Layout>().write(layout);
        block.add(HEAD)
    }
    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        let block = p.sub(HEAD);
        if block.cast::<Layout>().read() != layout {
            std::process::abort();
        }
        System.dealloc(block, Layout::from_size_align_unchecked(layout.size() + HEAD, HEAD));
    }
}

#[global_allocator]
static GLOBAL: Strict = Strict;

thread_local!(static DROPS: RefCell<Vec<(char, u32)>> = const { RefCell::new(Vec::new()) });
struct Noisy<const KIND: char>(u32);
impl<const KIND: char> Drop for Noisy<KIND> {
    fn drop(&mut self) {
        DROPS.with(|d| d.borrow_mut().push((KIND, self.0)));
    }
}

#[test]
fn an_equal_layout_reuses_the_buffer_and_its_capacity() {
    let mut items: Vec<u32> = Vec::with_capacity(100);
    items.extend(0..50);
    let (address, before) = (items.as_ptr() as usize, CALLS.with(Cell::get));
    let made: Vec<f32> = map_in_place(items, |n| n as f32 / 2.0);
    assert_eq!(CALLS.with(Cell::get), before);
    assert_eq!(
        (made.as_ptr() as usize, made.len(), made.capacity()),
        (address, 50, 100)
    );
    assert_eq!(made[49], 24.5);
}

#[test]
fn an_equal_size_with_another_alignment_is_freed_with_its_own_layout() {
    let made: Vec<u32> = map_in_place(vec![[1u8, 0, 0, 0], [0, 1, 0, 0]], u32::from_le_bytes);
    assert_eq!(made, [1, 256]);
    drop(made);
    let back: Vec<[u8; 4]> = map_in_place(vec![1u32, 256], u32::to_le_bytes);
    assert_eq!(back, [[1, 0, 0, 0], [0, 1, 0, 0]]);
}

#[test]
fn another_size_works_too() {
    assert_eq!(map_in_place(vec![1u8, 2], |n| n.to_string()), ["1", "2"]);
}

#[test]
fn a_panic_drops_each_value_once() {
    let items: Vec<Noisy<'t'>> = (0..5).map(Noisy).collect();
    let result = catch_unwind(AssertUnwindSafe(|| {
        map_in_place(items, |t| {
            assert!(t.0 != 2, "no sample");
            Noisy::<'u'>(t.0 + 10)
        })
    }));
    assert!(result.is_err());
    let mut drops = DROPS.with(|d| d.take());
    drops.sort_unstable();
    assert_eq!(
        drops,
        [('t', 0), ('t', 1), ('t', 2), ('t', 3), ('t', 4), ('u', 10), ('u', 11)]
    );
}

#[test]
fn zero_sized_and_empty_vectors_work() {
    let mut calls = 0;
    assert_eq!(map_in_place(vec![(); 3], |()| calls += 1).len(), 3);
    assert_eq!(calls, 3);
    assert!(map_in_place(Vec::<u32>::new(), |n| n as i32).is_empty());
}
