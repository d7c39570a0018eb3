// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Arena, Full};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::rc::Rc;

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

#[test]
fn references_stay_valid_while_the_arena_grows() {
    let mut arena = Arena::with_limit(usize::MAX);
    let addresses: Vec<usize> = (0..5000u64)
        .map(|n| arena.try_alloc(n).unwrap() as *mut u64 as usize)
        .collect();
    let now: Vec<usize> = arena.iter_mut().map(|v| v as *mut u64 as usize).collect();
    assert!(addresses == now, "values have moved");
    assert!(arena.iter_mut().map(|v| *v).eq(0..5000));
}

#[test]
fn many_references_can_be_in_use_at_once() {
    let arena = Arena::with_limit(200);
    let mut all: Vec<&mut u32> = (0..200).map(|n| arena.try_alloc(n).unwrap()).collect();
    for value in all.iter_mut().rev() {
        **value += 1;
    }
    assert!(all.iter().map(|v| **v).eq(1..=200));
    assert_eq!(arena.len(), 200);
}

#[test]
fn a_full_arena_gives_the_value_back() {
    let arena = Arena::with_limit(2);
    assert!(arena.is_empty());
    *arena.try_alloc(String::from("a")).unwrap() += "b";
    arena.try_alloc(String::new()).unwrap();
    assert_eq!(arena.try_alloc(String::from("c")), Err(Full(String::from("c"))));
    assert!(arena.try_alloc_with(|| unreachable!("there is no room")).is_none());
    assert_eq!(arena.len(), 2);
}

#[test]
fn a_value_may_allocate_others_while_it_is_made() {
    struct Plan<'a>(u32, Option<&'a Plan<'a>>);
    let arena = Arena::with_limit(100);
    let top = arena
        .try_alloc_with(|| Plan(1, arena.try_alloc_with(|| Plan(2, None)).map(|p| &*p)))
        .unwrap();
    assert_eq!((top.0, top.1.map(|p| p.0)), (1, Some(2)));
}

#[test]
fn a_nested_allocation_cannot_exceed_the_limit() {
    let arena = Arena::with_limit(1);
    let outer = arena.try_alloc_with(|| {
        arena.try_alloc(1).unwrap();
        2
    });
    assert!(outer.is_none());
    assert_eq!(arena.len(), 1);
}

#[test]
fn each_value_is_dropped_once() {
    let value = Rc::new(());
    let arena = Arena::with_limit(1000);
    (0..300).for_each(|_| drop(arena.try_alloc(value.clone())));
    assert_eq!(Rc::strong_count(&value), 301);
    drop(arena);
    assert_eq!(Rc::strong_count(&value), 1);
}

#[test]
fn chunks_are_few_and_come_when_they_are_needed() {
    let (none, arena) = allocations(|| Arena::<[u64; 4]>::with_limit(1 << 48));
    assert!(none <= 1);
    let (count, ()) = allocations(|| (0..4096).for_each(|n| drop(arena.try_alloc([n; 4]))));
    assert!(count <= 24, "{count} allocations for 4096 values");
}

#[test]
fn zero_sized_values_work() {
    let mut arena = Arena::with_limit(3);
    (0..3).for_each(|_| drop(arena.try_alloc(()).unwrap()));
    assert!(arena.try_alloc(()).is_err());
    assert_eq!(arena.iter_mut().count(), 3);
}
