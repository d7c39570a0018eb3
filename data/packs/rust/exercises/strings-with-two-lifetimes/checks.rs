// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Malformed, Strings};
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

/// All texts, or the first error; asserts that nothing comes after it.
fn all(source: &str) -> Result<Vec<String>, Malformed> {
    let (mut strings, mut scratch, mut texts) = (Strings::new(source), String::from("left over"), vec![]);
    while let Some(next) = strings.next(&mut scratch) {
        match next {
            Ok(text) => texts.push(text.as_str().to_string()),
            Err(error) => {
                assert!(strings.next(&mut scratch).is_none(), "nothing comes after an error");
                return Err(error);
            }
        }
    }
    Ok(texts)
}

#[test]
fn strings_are_read_and_decoded() {
    assert_eq!(
        all(r#""one"  "" "tw\"o\\" "\n""ü\nü" "#).unwrap(),
        ["one", "", "tw\"o\\", "\n", "ü\nü"]
    );
    assert_eq!(all(r#""\na" "\\b" "c\"""#).unwrap(), ["\na", "\\b", "c\""]);
    assert_eq!(all("").unwrap(), [""; 0]);
    assert_eq!(all("   ").unwrap(), [""; 0]);
}

#[test]
fn texts_without_escapes_can_be_kept_while_the_buffer_is_used_again() {
    let source = String::from(r#""keep" "\n\n" "this" "x\\" "too""#);
    let mut scratch = String::new();
    let mut kept = Vec::new();
    let mut strings = Strings::new(&source);
    while let Some(text) = strings.next(&mut scratch) {
        kept.extend(text.unwrap().source());
    }
    drop(strings);
    drop(scratch);
    let kept: Vec<&str> = kept.iter().map(|k| k.as_ref()).collect();
    assert_eq!(kept, ["keep", "this", "too"]);
    let within = source.as_bytes().as_ptr_range();
    assert!(kept.iter().all(|k| within.contains(&k.as_ptr())), "a copy");
}

#[test]
fn a_text_with_escapes_is_not_for_keeping() {
    let mut scratch = String::new();
    let text = Strings::new(r#""a\nb""#).next(&mut scratch).unwrap().unwrap();
    assert_eq!(text.as_str(), "a\nb");
    assert!(text.source().is_none());
}

#[test]
fn the_steady_state_allocates_nothing() {
    let source = r#""plain" "esc\naped" "#.repeat(500);
    let mut scratch = String::with_capacity(64);
    let (count, bytes) = allocations(|| {
        let (mut strings, mut bytes) = (Strings::new(&source), 0);
        while let Some(Ok(text)) = strings.next(&mut scratch) {
            bytes += text.as_str().len();
        }
        bytes
    });
    assert_eq!((count, bytes), (0, 500 * (5 + 8)));
}

#[test]
fn errors_have_the_position_of_what_is_wrong() {
    for (source, position) in [
        ("x", 0),
        (r#""a" b"#, 4),
        (r#" "a\t""#, 3),
        (r#""a" "b"#, 4),
        (r#""\"#, 0),
        (r#""\ü""#, 1),
        (r#""a\"#, 0),
    ] {
        assert_eq!(all(source), Err(Malformed(position)), "{source}");
    }
}
