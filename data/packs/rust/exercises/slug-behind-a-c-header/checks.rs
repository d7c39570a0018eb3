// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{slug_dup, slug_make};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ffi::{c_char, CStr};
use std::ptr::{null, null_mut};

struct Balance;

thread_local!(static LIVE: Cell<isize> = const { Cell::new(0) });

// SAFETY: every call goes to `System` unchanged, and the counter allocates nothing.
unsafe impl GlobalAlloc for Balance {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.with(|n| n.set(n.get() + 1));
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        LIVE.with(|n| n.set(n.get() - 1));
        System.dealloc(p, layout)
    }
}

#[global_allocator]
static GLOBAL: Balance = Balance;

/// Calls `slug_make` with a buffer of `cap` bytes; returns the answer, what it wrote, and asserts that it kept to the buffer.
fn make(title: &CStr, cap: usize) -> (i64, Vec<u8>) {
    let mut out = vec![0xEEu8; cap + 8];
    let answer = unsafe { slug_make(title.as_ptr(), out.as_mut_ptr().cast(), cap) };
    assert_eq!(out[cap..], [0xEE; 8], "wrote behind the buffer");
    out.truncate(cap);
    (answer, out)
}

#[test]
fn a_title_becomes_a_slug() {
    for (title, expected) in [
        (c"Q3 -- Plan!", &b"q3-plan\0"[..]),
        (c"  Hello  ", b"hello\0"),
        (c"a", b"a\0"),
        (c"", b"\0"),
        (c"?!", b"\0"),
        (c"caf\xe9 \xff\xfe42", b"caf-42\0"),
        (c"Gr\xc3\xbc\xc3\x9fe", b"gr-e\0"),
    ] {
        let (answer, out) = make(title, expected.len());
        assert_eq!(
            (answer, out.as_slice()),
            (expected.len() as i64 - 1, expected),
            "{title:?}"
        );
    }
}

#[test]
fn too_small_a_buffer_cuts_the_slug_and_tells_its_length() {
    assert_eq!(make(c"Q3 Plan", 4), (7, b"q3-\0".to_vec()));
    assert_eq!(make(c"Q3 Plan", 7), (7, b"q3-pla\0".to_vec()));
    assert_eq!(make(c"Q3 Plan", 1), (7, b"\0".to_vec()));
}

#[test]
fn a_room_of_zero_asks_for_the_length_only() {
    assert_eq!(make(c"Q3 Plan", 0), (7, vec![]));
    assert_eq!(unsafe { slug_make(c"Q3 Plan".as_ptr(), null_mut(), 0) }, 7);
}

#[test]
fn null_is_answered() {
    let mut out = [0 as c_char; 4];
    unsafe {
        assert_eq!(slug_make(null(), out.as_mut_ptr(), 4), -1);
        assert_eq!(slug_make(null(), null_mut(), 0), -1);
        assert_eq!(slug_make(c"a".as_ptr(), null_mut(), 4), -1);
        assert!(slug_dup(null()).is_null());
    }
}

#[test]
fn the_copy_belongs_to_malloc_and_free() {
    let before = LIVE.with(Cell::get);
    let copy = unsafe { slug_dup(c"Annual Report 2024".as_ptr()) };
    assert_eq!(LIVE.with(Cell::get), before, "memory of Rust's allocator has gone to C");
    unsafe {
        assert_eq!(CStr::from_ptr(copy), c"annual-report-2024");
        libc::free(copy.cast());
    }
}

#[test]
fn the_copy_of_an_odd_title_works_too() {
    for (title, expected) in [(c"", c""), (c"\xff\xfe", c""), (c"-A-", c"a")] {
        unsafe {
            let copy = slug_dup(title.as_ptr());
            assert_eq!(CStr::from_ptr(copy), expected);
            libc::free(copy.cast());
        }
    }
}
