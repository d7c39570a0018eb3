// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{wc_each, wc_feed, wc_free, wc_new, WordCount};
use std::ffi::{c_int, c_void};
use std::ptr::{null, null_mut};

extern "C" fn collect(user: *mut c_void, word: *const u8, len: usize, count: u64) -> c_int {
    // SAFETY: `counts` passes a `Vec` as user data and the library a valid word.
    let (all, word) = unsafe {
        (
            &mut *user.cast::<Vec<(String, u64)>>(),
            std::slice::from_raw_parts(word, len),
        )
    };
    all.push((String::from_utf8(word.to_vec()).unwrap(), count));
    if word == b"stop" {
        7
    } else {
        0
    }
}

fn counts(counter: *const WordCount) -> (c_int, Vec<(String, u64)>) {
    let mut all: Vec<(String, u64)> = Vec::new();
    let answer = unsafe { wc_each(counter, Some(collect), (&raw mut all).cast()) };
    (answer, all)
}

fn feed(counter: *mut WordCount, text: &[u8]) -> c_int {
    unsafe { wc_feed(counter, text.as_ptr(), text.len()) }
}

#[test]
fn words_are_counted_over_several_calls() {
    let counter = wc_new();
    assert_eq!(feed(counter, "to be or\nnot ".as_bytes()), 0);
    assert_eq!(feed(counter, "TO be".as_bytes()), 0);
    let expected = [("be", 2), ("not", 1), ("or", 1), ("to", 2)].map(|(w, n)| (w.to_string(), n));
    assert_eq!(counts(counter), (0, expected.to_vec()));
    unsafe { wc_free(counter) };
}

#[test]
fn null_is_answered_everywhere() {
    unsafe {
        wc_free(null_mut());
        assert_eq!(wc_feed(null_mut(), b"a".as_ptr(), 1), -1);
        assert_eq!(wc_each(null(), Some(collect), null_mut()), -1);
        let counter = wc_new();
        assert_eq!(wc_each(counter, None, null_mut()), -1);
        assert_eq!(wc_feed(counter, null(), 3), -1);
        assert_eq!(wc_feed(counter, null(), 0), 0);
        assert_eq!(counts(counter), (0, vec![]));
        wc_free(counter);
    }
}

#[test]
fn text_that_is_not_utf8_is_refused_and_counts_nothing() {
    let counter = wc_new();
    assert_eq!(feed(counter, b"good \xff\xfe"), -2);
    assert_eq!(counts(counter), (0, vec![]));
    assert_eq!(feed(counter, b"good"), 0);
    assert_eq!(counts(counter).1.len(), 1);
    unsafe { wc_free(counter) };
}

#[test]
fn a_panic_becomes_an_error_and_closes_the_handle() {
    let counter = wc_new();
    let text = format!("fine {}", "x".repeat(65));
    assert_eq!(feed(counter, text.as_bytes()), -3);
    assert_eq!(feed(counter, b"more"), -3);
    assert_eq!(counts(counter), (-3, vec![]));
    unsafe { wc_free(counter) };
}

#[test]
fn a_visit_can_stop_the_walk() {
    let counter = wc_new();
    feed(counter, b"a stop z");
    let (answer, seen) = counts(counter);
    assert_eq!((answer, seen.len()), (7, 2));
    unsafe { wc_free(counter) };
}

#[test]
fn two_handles_are_independent() {
    let (a, b) = (wc_new(), wc_new());
    assert_eq!(feed(a, "y".repeat(70).as_bytes()), -3);
    assert_eq!(feed(b, b"ok"), 0);
    unsafe { (wc_free(a), wc_free(b)) };
}
