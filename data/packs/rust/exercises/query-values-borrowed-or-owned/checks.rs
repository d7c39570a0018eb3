// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{BadEscape, Params};
use std::alloc::{GlobalAlloc, Layout, System};
use std::borrow::Cow;
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

#[test]
fn values_without_escapes_are_parts_of_the_query() {
    let query = String::from("user=ada&page=12&q=ü");
    let (parsing, params) = allocations(|| Params::parse(&query).unwrap());
    assert!(parsing <= 1, "{parsing} allocations for the table");
    let (getting, value) = allocations(|| params.get("user").unwrap());
    assert_eq!((getting, &*value), (0, "ada"));
    assert!(matches!(value, Cow::Borrowed(v) if query.as_bytes().as_ptr_range().contains(&v.as_ptr())));
    assert_eq!(params.get("q").as_deref(), Some("ü"));
    assert_eq!(params.get("pag"), None);
}

#[test]
fn a_value_outlives_the_params() {
    let query = String::from("a=1&b=x+y");
    let values = {
        let params = Params::parse(&query).unwrap();
        (params.get("a").unwrap(), params.get("b").unwrap())
    };
    assert_eq!((&*values.0, &*values.1), ("1", "x y"));
}

#[test]
fn names_and_values_are_decoded() {
    let params = Params::parse("a%20b=%C3%BC%26%3d%25%32&x+y=1+2&plus=%2B").unwrap();
    assert_eq!(params.get("a b").as_deref(), Some("ü&=%2"));
    assert_eq!(
        (params.get("x y").as_deref(), params.get("plus").as_deref()),
        (Some("1 2"), Some("+"))
    );
}

#[test]
fn odd_parts_have_a_meaning() {
    let params = Params::parse("&flag&&a=1=2&a=3&=none&").unwrap();
    assert_eq!(
        (params.get("flag").as_deref(), params.get("a").as_deref()),
        (Some(""), Some("1=2"))
    );
    assert_eq!(params.get("").as_deref(), Some("none"));
    assert_eq!(Params::parse("").unwrap().get(""), None);
}

#[test]
fn a_bad_escape_is_reported_with_its_position() {
    for (query, position) in [
        ("a=%", 2),
        ("a=x%4", 3),
        ("ok=1&b=%zz", 7),
        ("%g0=1", 0),
        ("a=%+1", 2),
        ("a=%41%", 5),
        ("a=%ü", 2),
    ] {
        assert_eq!(Params::parse(query), Err(BadEscape(position)), "{query}");
    }
}

#[test]
fn what_is_not_utf8_is_refused_where_it_starts() {
    assert_eq!(Params::parse("ok=1&b=x%FF"), Err(BadEscape(7)));
    assert_eq!(Params::parse("ok=1&%C3=x"), Err(BadEscape(5)));
}

#[test]
fn owned_params_go_to_another_thread() {
    let query = String::from("a=1&b=%20");
    let params = Params::parse(&query).unwrap().into_owned();
    drop(query);
    let a = std::thread::spawn(move || (params.get("a"), params.get("b")))
        .join()
        .unwrap();
    assert_eq!((a.0.as_deref(), a.1.as_deref()), (Some("1"), Some(" ")));
}
