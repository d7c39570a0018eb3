// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{decode, encode, Error, Value, MAX_DEPTH};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static NOW: Cell<isize> = const { Cell::new(0) };
    static PEAK: Cell<isize> = const { Cell::new(0) };
}

/// Counts the bytes in use by each thread, and refuses single requests beyond 1 GiB.
struct Counting;

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.size() > 1 << 30 {
            return std::ptr::null_mut();
        }
        let now = NOW.get() + layout.size() as isize;
        NOW.set(now);
        PEAK.set(PEAK.get().max(now));
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        NOW.set(NOW.get() - layout.size() as isize);
        System.dealloc(memory, layout)
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Decodes and checks the promise on memory.
fn decode_bounded(input: &[u8]) -> Result<Value, Error> {
    let before = NOW.get();
    PEAK.set(before);
    let result = decode(input);
    let used = PEAK.get() - before;
    assert!(
        used as usize <= input.len() * 160 + 4096,
        "{used} bytes in use for {} bytes of input",
        input.len()
    );
    result
}

fn list(count: u32) -> Vec<u8> {
    [&[3][..], &count.to_le_bytes()].concat()
}

fn nested(depth: usize) -> Vec<u8> {
    [list(1).repeat(depth - 1), list(0)].concat()
}

#[test]
fn what_is_encoded_is_decoded() {
    let list = |items| Value::List(items);
    let value = list(vec![
        Value::Nil,
        Value::Int(i64::MIN),
        Value::Bytes(b"bytes".to_vec()),
        list(vec![]),
        list(vec![Value::Int(-1), Value::Bytes(vec![]), list(vec![Value::Nil; 100])]),
    ]);
    let mut bytes = Vec::new();
    encode(&value, &mut bytes);
    assert_eq!(decode_bounded(&bytes), Ok(value));
    for cut in 0..bytes.len() {
        assert_eq!(decode_bounded(&bytes[..cut]), Err(Error::Truncated), "cut at {cut}");
    }
}

#[test]
fn unknown_tags_and_trailing_bytes_are_refused() {
    assert_eq!(decode_bounded(&[4]), Err(Error::UnknownTag(4)));
    assert_eq!(decode_bounded(&[list(1), vec![0xff]].concat()), Err(Error::UnknownTag(0xff)));
    assert_eq!(decode_bounded(&[0, 0]), Err(Error::TrailingBytes));
}

#[test]
fn a_claimed_size_reserves_nothing() {
    for size in [1000, 1 << 20, 1 << 29, u32::MAX] {
        assert_eq!(decode_bounded(&list(size)), Err(Error::Truncated));
        let bytes = [&[2][..], &size.to_le_bytes(), b"abc"].concat();
        assert_eq!(decode_bounded(&bytes), Err(Error::Truncated));
    }
}

#[test]
fn lists_nest_to_the_limit_and_no_deeper() {
    assert!(decode_bounded(&nested(MAX_DEPTH)).is_ok());
    assert_eq!(decode_bounded(&nested(MAX_DEPTH + 1)), Err(Error::TooDeep));
    let siblings = [list(40), nested(MAX_DEPTH - 1).repeat(40)].concat();
    assert!(decode_bounded(&siblings).is_ok(), "depth is not the number of lists");
}

#[test]
fn a_megabyte_of_opening_lists_does_not_overflow_the_stack() {
    assert_eq!(decode_bounded(&list(1).repeat(200_000)), Err(Error::TooDeep));
}

#[test]
fn lists_in_lists_that_claim_all_the_rest_share_one_bound() {
    let filler = vec![0u8; 100_000];
    let mut input = Vec::new();
    for level in 0..MAX_DEPTH {
        input.extend(list((filler.len() + (MAX_DEPTH - 1 - level) * 5) as u32));
    }
    input.extend(&filler);
    // Every claim is believable by itself; only the innermost list is filled.
    assert_eq!(decode_bounded(&input), Err(Error::Truncated));
}

#[test]
fn a_wide_list_stays_in_the_bound() {
    let input = [list(100_000), vec![0; 100_000]].concat();
    assert_eq!(decode_bounded(&input), Ok(Value::List(vec![Value::Nil; 100_000])));
}
