// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Document;
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

/// All lines; asserts first that each lies within the text of this document, before it is read.
fn lines(document: &Document) -> Vec<&str> {
    let within = document.text().as_bytes().as_ptr_range();
    let line = |n| document.line(n).unwrap();
    for n in 0..document.line_count() {
        let place = line(n).as_bytes().as_ptr_range();
        assert!(
            within.start <= place.start && place.end <= within.end,
            "line {n} is not in the text"
        );
    }
    assert!(document.line(document.line_count()).is_none());
    (0..document.line_count()).map(line).collect()
}

#[test]
fn lines_are_parts_of_the_text() {
    assert_eq!(
        lines(&Document::new("one\n\nthree\r\nfour".into())),
        ["one", "", "three\r", "four"]
    );
    assert_eq!(lines(&Document::new("one\n".into())), ["one"]);
    assert_eq!(lines(&Document::new("\n".into())), [""]);
    assert!(lines(&Document::new(String::new())).is_empty());
}

#[test]
fn a_clone_has_lines_of_its_own() {
    let original = Document::new("one\ntwo\n".into());
    let copy = original.clone();
    drop(original);
    assert_eq!(lines(&copy), ["one", "two"]);
}

#[test]
fn lines_stay_right_when_the_text_moves_to_another_buffer() {
    let mut document = Document::new("first\n".into());
    (0..1000).for_each(|_| document.push_str("another line\n"));
    assert_eq!((lines(&document)[0], lines(&document)[1000]), ("first", "another line"));
    assert_eq!(document.line_count(), 1001);
}

#[test]
fn appended_text_continues_an_open_line() {
    let mut document = Document::default();
    for (more, expected) in [
        ("a", "a"),
        ("", "a"),
        ("b\n", "ab"),
        ("", "ab"),
        ("c", "ab|c"),
        ("\n\n", "ab|c|"),
        ("ü\nd", "ab|c||ü|d"),
    ] {
        document.push_str(more);
        assert_eq!(lines(&document).join("|"), expected);
    }
}

#[test]
fn the_text_goes_in_and_out_without_a_copy() {
    let text = String::from("one\ntwo");
    let at = text.as_ptr();
    let document = Document::new(text);
    assert_eq!(document.text().as_ptr(), at);
    let (count, ()) = allocations(|| assert_eq!((document.line(1), document.line_count()), (Some("two"), 2)));
    assert_eq!((count, document.into_text().as_ptr()), (0, at));
}

#[test]
fn a_line_is_found_without_walking_through_the_text() {
    let document = Document::new("x\n".repeat(1_000_000));
    assert!((0..1_000_000).all(|n| document.line(n) == Some("x")));
}
