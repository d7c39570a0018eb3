// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{fields, FieldCount};
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

fn error<const N: usize>(line: &str) -> Option<(usize, usize)> {
    fields::<N>(line, ';').err().map(|e| (e.expected, e.found))
}

#[test]
fn the_array_pattern_names_the_number() {
    let [host, port, role] = fields("db1;5432;replica", ';').unwrap();
    assert_eq!((host, port, role), ("db1", "5432", "replica"));
    let [one] = fields("db1;5432", ',').unwrap();
    assert_eq!(one, "db1;5432");
}

#[test]
fn empty_fields_count() {
    assert_eq!(fields("", ';'), Ok([""]));
    assert_eq!(fields(";;", ';'), Ok(["", "", ""]));
    assert_eq!(fields("a→→b", '→'), Ok(["a", "", "b"]));
}

#[test]
fn too_few_fields_are_an_error() {
    assert_eq!(error::<3>("a;b"), Some((3, 2)));
    assert_eq!(error::<2>(""), Some((2, 1)));
}

#[test]
fn too_many_fields_are_an_error_with_their_number() {
    assert_eq!(error::<2>("a;b;c"), Some((2, 3)));
    assert_eq!(error::<1>("a;b;c;d;"), Some((1, 5)));
}

#[test]
fn an_array_of_zero_is_an_error_and_no_panic() {
    assert_eq!(error::<0>(""), Some((0, 1)));
    assert_eq!(error::<0>("a;b"), Some((0, 2)));
}

#[test]
fn fields_are_parts_of_the_line_without_an_allocation() {
    let line = String::from("a;bb;ccc");
    let (count, result) = allocations(|| fields::<3>(&line, ';'));
    assert_eq!(count, 0);
    assert_eq!(result.unwrap()[1].as_ptr(), line[2..].as_ptr());
    assert_eq!(allocations(|| fields::<2>(&line, ';').is_err()), (0, true));
}

#[test]
fn the_error_tells_both_numbers() {
    let error: Box<dyn std::error::Error> = Box::new(FieldCount { expected: 3, found: 2 });
    assert_eq!(error.to_string(), "expected 3 fields, found 2");
}
