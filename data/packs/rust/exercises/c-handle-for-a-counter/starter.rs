// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::collections::BTreeMap;
use std::ffi::{c_int, c_void};

pub type Visit = extern "C" fn(user: *mut c_void, word: *const u8, len: usize, count: u64) -> c_int;

#[derive(Default)]
pub struct WordCount {
    counts: BTreeMap<String, u64>,
}

fn count_words(counts: &mut BTreeMap<String, u64>, text: &str) {
    for word in text.split_whitespace() {
        assert!(word.len() <= 64, "a word of {} bytes", word.len());
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
}

#[no_mangle]
pub extern "C" fn wc_new() -> *mut WordCount {
    Box::into_raw(Box::default())
}

#[no_mangle]
pub unsafe extern "C" fn wc_free(handle: *mut WordCount) {
    drop(Box::from_raw(handle));
}

#[no_mangle]
pub unsafe extern "C" fn wc_feed(handle: *mut WordCount, text: *const u8, len: usize) -> c_int {
    let bytes = std::slice::from_raw_parts(text, len);
    let text = std::str::from_utf8(bytes).unwrap();
    count_words(&mut (*handle).counts, text);
    0
}

#[no_mangle]
pub unsafe extern "C" fn wc_each(handle: *const WordCount, visit: Option<Visit>, user: *mut c_void) -> c_int {
    for (word, count) in &(*handle).counts {
        visit.unwrap()(user, word.as_ptr(), word.len(), *count);
    }
    0
}
