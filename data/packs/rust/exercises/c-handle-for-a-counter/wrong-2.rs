// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: replaces bad bytes instead of refusing them, so the text is counted and the caller never told.

use std::collections::BTreeMap;
use std::ffi::{c_int, c_void};
use std::panic::{catch_unwind, AssertUnwindSafe};

const DONE: c_int = 0;
const BAD_ARGUMENT: c_int = -1;
const NOT_UTF8: c_int = -2;
const INTERNAL: c_int = -3;

pub type Visit = extern "C" fn(user: *mut c_void, word: *const u8, len: usize, count: u64) -> c_int;

/// Opaque for C.
#[derive(Default)]
pub struct WordCount {
    counts: BTreeMap<String, u64>,
    /// A panic came out of the parser: the counts may be those of half a text.
    broken: bool,
}

fn count_words(counts: &mut BTreeMap<String, u64>, text: &str) {
    for word in text.split_whitespace() {
        assert!(word.len() <= 64, "a word of {} bytes", word.len());
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
}

/// A new, empty counter, to be freed with [`wc_free`].
#[no_mangle]
pub extern "C" fn wc_new() -> *mut WordCount {
    Box::into_raw(Box::default())
}

/// # Safety
/// `handle` is null, or came from [`wc_new`] and is not used after this call.
#[no_mangle]
pub unsafe extern "C" fn wc_free(handle: *mut WordCount) {
    if !handle.is_null() {
        // SAFETY: it came from `Box::into_raw`, and the caller gives it up.
        drop(unsafe { Box::from_raw(handle) });
    }
}

/// # Safety
/// `handle` is null or a live handle that no other call uses meanwhile; `text` is null or
/// points to `len` readable bytes.
#[no_mangle]
pub unsafe extern "C" fn wc_feed(handle: *mut WordCount, text: *const u8, len: usize) -> c_int {
    // SAFETY: null or live and exclusive, as promised by the caller.
    let Some(counter) = (unsafe { handle.as_mut() }) else {
        return BAD_ARGUMENT;
    };
    if counter.broken {
        return INTERNAL;
    }
    let bytes = match (text.is_null(), len) {
        (_, 0) => &[],
        (true, _) => return BAD_ARGUMENT,
        // SAFETY: not null, and `len` bytes are readable, as promised by the caller.
        (false, _) => unsafe { std::slice::from_raw_parts(text, len) },
    };
    let text = String::from_utf8_lossy(bytes);
    let _ = NOT_UTF8;
    // The counts may be half done after a panic; `broken` keeps every later call away from them.
    match catch_unwind(AssertUnwindSafe(|| count_words(&mut counter.counts, &text))) {
        Ok(()) => DONE,
        Err(_) => {
            counter.broken = true;
            INTERNAL
        }
    }
}

/// # Safety
/// `handle` is null or a live handle that `visit` does not change or free; `visit` is null or
/// may be called with `user` and a word that it does not keep.
#[no_mangle]
pub unsafe extern "C" fn wc_each(handle: *const WordCount, visit: Option<Visit>, user: *mut c_void) -> c_int {
    // SAFETY: null or live and not changed meanwhile, as promised by the caller.
    let (Some(counter), Some(visit)) = (unsafe { handle.as_ref() }, visit) else {
        return BAD_ARGUMENT;
    };
    if counter.broken {
        return INTERNAL;
    }
    for (word, &count) in &counter.counts {
        let answer = visit(user, word.as_ptr(), word.len(), count);
        if answer != 0 {
            return answer;
        }
    }
    DONE
}
