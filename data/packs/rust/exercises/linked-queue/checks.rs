// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Queue;
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
/// Whether a type has a trait, as a `bool`: the inherent constant wins where its bound holds.
macro_rules! implements {
    ($t:ty: $bound:path) => {{
        struct Probe<T: ?Sized>(std::marker::PhantomData<T>);
        trait No {
            const ANSWER: bool = false;
        }
        impl<T: ?Sized> No for Probe<T> {}
        impl<T: ?Sized + $bound> Probe<T> {
            const ANSWER: bool = true;
        }
        <Probe<$t>>::ANSWER
    }};
}

fn drain<T>(queue: &mut Queue<T>) -> Vec<T> {
    std::iter::from_fn(|| queue.pop_front()).collect()
}

#[test]
fn values_leave_in_the_order_in_which_they_came() {
    let mut queue = Queue::new();
    (0..5).for_each(|n| queue.push_back(n));
    assert_eq!((queue.peek(), queue.len()), (Some(&0), 5));
    assert_eq!(drain(&mut queue), [0, 1, 2, 3, 4]);
    assert!(queue.is_empty() && queue.peek().is_none());
}

#[test]
fn a_queue_that_ran_empty_can_be_filled_again() {
    let mut queue = Queue::new();
    for round in 0..3 {
        queue.push_back(round);
        queue.push_back(round + 10);
        assert_eq!(drain(&mut queue), [round, round + 10]);
        assert_eq!(queue.len(), 0);
    }
}

#[test]
fn each_value_is_dropped_once() {
    let value = Rc::new(());
    let mut queue = Queue::new();
    (0..4).for_each(|_| queue.push_back(value.clone()));
    drop(queue.pop_front());
    assert_eq!(Rc::strong_count(&value), 4);
    drop(queue);
    assert_eq!(Rc::strong_count(&value), 1);
}

#[test]
fn append_moves_the_nodes_and_leaves_a_usable_empty_queue() {
    let (mut a, mut b) = (Queue::new(), Queue::new());
    (0..3).for_each(|n| a.push_back(n));
    (3..600).for_each(|n| b.push_back(n));
    let (count, ()) = allocations(|| a.append(&mut b));
    assert_eq!((count, a.len(), b.len()), (0, 600, 0));
    b.push_back(1000);
    assert_eq!(drain(&mut b), [1000]);
    a.push_back(600);
    assert_eq!(drain(&mut a), (0..=600).collect::<Vec<_>>());
}

#[test]
fn append_works_when_either_side_is_empty() {
    let (mut a, mut b) = (Queue::new(), Queue::new());
    a.append(&mut b);
    assert!(a.is_empty() && b.is_empty());
    b.push_back('x');
    a.append(&mut b);
    a.append(&mut b);
    a.push_back('y');
    assert_eq!(drain(&mut a), ['x', 'y']);
}

#[test]
fn one_allocation_per_value() {
    let mut queue = Queue::new();
    assert_eq!(allocations(|| (0..50).for_each(|n| queue.push_back(n))).0, 50);
}

#[test]
fn a_long_queue_is_dropped_without_recursion() {
    let mut queue = Queue::new();
    (0..1_000_000u32).for_each(|n| queue.push_back(n));
    drop(queue);
}

#[test]
fn it_crosses_threads_exactly_when_its_values_do() {
    assert!(implements!(Queue<String>: Send) && implements!(Queue<String>: Sync));
    assert!(!implements!(Queue<Rc<u8>>: Send) && !implements!(Queue<Rc<u8>>: Sync));
    assert!(implements!(Queue<Cell<u8>>: Send) && !implements!(Queue<Cell<u8>>: Sync));
}
