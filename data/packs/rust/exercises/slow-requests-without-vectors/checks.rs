// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{slow, Millis, Request};
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

fn request(path: &'static str, start: u32, end: u32) -> Request<'static> {
    Request {
        path,
        start: Millis::new(start),
        end: Millis::new(end),
    }
}

fn log() -> Vec<Request<'static>> {
    vec![
        request("/a", 0, 99),
        request("/b", 5, 105),
        request("/c", 700, 500),
        request("/d", 10, 400),
        request("/e", 1, 1),
    ]
}

fn paths(limit: u32) -> Vec<(&'static str, u32)> {
    slow(log(), Millis::new(limit))
        .map(|(path, took)| (path, took.get()))
        .collect()
}

#[test]
fn slow_requests_come_in_order_with_their_durations() {
    assert_eq!(paths(100), [("/b", 100), ("/d", 390)]);
    assert_eq!(paths(391), []);
}

#[test]
fn a_request_that_ends_before_it_starts_is_left_out() {
    assert_eq!(paths(0), [("/a", 99), ("/b", 100), ("/d", 390), ("/e", 0)]);
}

#[test]
fn a_number_with_a_type_costs_what_the_number_costs() {
    assert_eq!(std::mem::size_of::<Millis>(), 4);
    assert!(implements!(Millis: Copy) && implements!(Millis: Ord) && implements!(Millis: std::hash::Hash));
    assert!(Millis::new(7) < Millis::new(1000) && Millis::new(3).get() == 3);
}

#[test]
fn nothing_is_allocated() {
    let requests = log();
    let (count, sum) = allocations(|| {
        slow(requests.iter().cloned(), Millis::new(0))
            .map(|(_, t)| t.get())
            .sum::<u32>()
    });
    assert_eq!((count, sum), (0, 589));
}

#[test]
fn only_as_much_is_read_as_is_asked_for() {
    let read = Cell::new(0);
    let requests = log().into_iter().inspect(|_| read.set(read.get() + 1));
    let mut slow = slow(requests, Millis::new(100));
    assert_eq!(read.get(), 0, "read before it was asked");
    assert_eq!(slow.next().map(|s| s.0), Some("/b"));
    assert_eq!(read.get(), 2);
    assert_eq!(slow.next().map(|s| s.0), Some("/d"));
    assert_eq!(read.get(), 4);
    assert!(slow.next().is_none());
}
