// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Buffer, Pool};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

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

#[test]
fn no_more_than_the_limit_are_out() {
    let pool = Pool::new(2, 16);
    let (a, b) = (pool.try_get().unwrap(), pool.get());
    assert!(pool.try_get().is_none() && pool.clone().try_get().is_none());
    drop(a);
    let c = pool.try_get().unwrap();
    assert!(pool.try_get().is_none());
    drop((b, c));
    assert_eq!(pool.idle(), 2);
}

#[test]
fn a_buffer_comes_back_empty_and_large_enough() {
    let pool = Pool::new(1, 32);
    pool.try_get().unwrap().extend(b"secret of the last request");
    let buffer = pool.try_get().unwrap();
    assert!(buffer.is_empty() && buffer.capacity() >= 32);
}

#[test]
fn the_steady_state_allocates_nothing() {
    let pool = Pool::new(4, 64);
    drop([(); 4].map(|()| pool.try_get().unwrap()));
    let (count, ()) = allocations(|| {
        for _ in 0..100 {
            let mut buffers = [(); 4].map(|()| pool.try_get().unwrap());
            buffers[3].extend([1; 64]);
        }
    });
    assert_eq!(count, 0);
}

#[test]
fn a_buffer_out_of_proportion_is_freed() {
    let pool = Pool::new(2, 16);
    pool.try_get().unwrap().reserve_exact(64);
    assert_eq!(pool.idle(), 1, "four times the size is still kept");
    pool.try_get().unwrap().reserve_exact(65);
    assert_eq!(pool.idle(), 0);
    assert!(pool.try_get().unwrap().capacity() < 64);
}

#[test]
fn bytes_can_be_taken_for_good_and_free_the_place() {
    let pool = Pool::new(1, 16);
    for _ in 0..3 {
        let mut buffer = pool.try_get().expect("the place is free again");
        buffer.extend(b"mine");
        let bytes = buffer.into_vec();
        assert_eq!(bytes, b"mine");
        assert_eq!(pool.idle(), 0);
    }
    assert!(pool.try_get().unwrap().capacity() >= 16);
}

#[test]
fn get_waits_until_a_buffer_comes_back() {
    for keep in [false, true] {
        let pool = Pool::new(1, 16);
        let buffer = pool.get();
        let (other, (ready, is_ready), (done, is_done)) = (pool.clone(), channel(), channel());
        thread::spawn(move || {
            ready.send(()).unwrap();
            done.send(other.get().len()).unwrap();
        });
        is_ready.recv().unwrap();
        assert!(
            is_done.recv_timeout(Duration::from_millis(50)).is_err(),
            "there was no buffer to get"
        );
        if keep {
            drop(buffer.into_vec())
        } else {
            drop(buffer)
        }
        assert_eq!(is_done.recv_timeout(Duration::from_secs(5)), Ok(0));
    }
}

#[test]
fn a_handler_that_panics_loses_nothing() {
    let pool = Pool::new(1, 16);
    let result = catch_unwind(AssertUnwindSafe(|| {
        let _buffer = pool.get();
        panic!("bad request");
    }));
    assert!(result.is_err() && pool.idle() == 1 && pool.try_get().is_some());
}

#[test]
fn a_guard_outlives_the_pool_and_crosses_threads() {
    assert!(implements!(Pool: Send) && implements!(Pool: Sync) && implements!(Buffer: Send));
    let mut buffer = Pool::new(1, 16).get();
    buffer.push(1);
    assert_eq!(thread::spawn(move || buffer.len()).join().unwrap(), 1);
}
