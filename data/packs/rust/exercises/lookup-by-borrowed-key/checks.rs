// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Memo;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::{Path, PathBuf};

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

/// No traits at all.
struct Template(usize);

#[test]
fn a_hit_allocates_nothing() {
    let mut memo: Memo<String, Template> = Memo::new();
    memo.get_or_insert_with("index.html", |key| Template(key.len()));
    assert_eq!(allocations(|| memo.get("index.html").map(|t| t.0)), (0, Some(10)));
    assert_eq!(
        allocations(|| memo.get_or_insert_with("index.html", |_| unreachable!()).0),
        (0, 10)
    );
    assert_eq!(allocations(|| memo.get("other.html").is_none()), (0, true));
}

#[test]
fn a_miss_makes_the_owned_key_once() {
    let mut memo: Memo<String, u8> = Memo::new();
    (0..3).for_each(|n| drop(memo.get_or_insert_with(["a", "b", "c"][n], |_| 0)));
    let (count, _) = allocations(|| *memo.get_or_insert_with("fourth", |_| 1)); // the table has room for it
    assert!(count <= 2, "{count} allocations for one key");
    assert_eq!(memo.len(), 4);
}

#[test]
fn make_runs_once_per_key() {
    let (mut memo, mut runs) = (Memo::<Vec<u8>, usize>::new(), 0);
    for key in [&b"ab"[..], b"c", b"ab", b"ab"] {
        let kept = *memo.get_or_insert_with(key, |key| {
            runs += 1;
            key.len()
        });
        assert_eq!(kept, key.len());
    }
    assert_eq!((runs, memo.len()), (2, 2));
}

#[test]
fn the_result_can_be_changed_in_place() {
    let mut memo: Memo<PathBuf, Template> = Memo::new();
    memo.get_or_insert_with(Path::new("/a"), |_| Template(1)).0 += 5;
    assert_eq!(memo.get(Path::new("/a")).map(|t| t.0), Some(6));
}

#[test]
fn nothing_is_kept_when_make_panics() {
    let mut memo: Memo<String, u8> = Memo::new();
    assert!(catch_unwind(AssertUnwindSafe(
        || *memo.get_or_insert_with("x", |_| panic!("no such file"))
    ))
    .is_err());
    assert!(memo.get("x").is_none() && memo.is_empty());
    assert_eq!(*memo.get_or_insert_with("x", |_| 3), 3);
}

#[test]
fn default_needs_nothing_and_debug_only_what_it_prints() {
    assert!(implements!(Memo<PathBuf, Template>: Default));
    assert!(implements!(Memo<PathBuf, u8>: std::fmt::Debug));
    assert!(!implements!(Memo<PathBuf, Template>: std::fmt::Debug));
}

#[test]
fn a_key_can_be_borrowed_as_itself() {
    let mut memo: Memo<u64, &str> = Memo::default();
    assert_eq!(*memo.get_or_insert_with(&7, |_| "seven"), "seven");
    assert_eq!(memo.get(&7), Some(&"seven"));
}
