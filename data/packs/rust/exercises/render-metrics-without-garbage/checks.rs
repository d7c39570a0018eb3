// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{render, Sample};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local!(static ALLOCATIONS: Cell<usize> = const { Cell::new(0) });

/// Counts the allocations of each thread; `realloc` goes through `alloc`.
struct Counting;

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.set(ALLOCATIONS.get() + 1);
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        System.dealloc(memory, layout)
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations(work: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.get();
    work();
    ALLOCATIONS.get() - before
}

fn text(sample: Sample) -> String {
    let mut out = String::new();
    render(&[sample], &mut out);
    out
}

fn with_label(value: &str) -> String {
    text(Sample { name: "m", labels: &[("k", value)], value: 1.0 })
}

#[test]
fn lines_have_names_labels_and_values() {
    assert_eq!(text(Sample { name: "up", labels: &[], value: 1.0 }), "up 1\n");
    let labels = [("method", "GET"), ("code", "200")];
    assert_eq!(
        text(Sample { name: "hits", labels: &labels, value: 12.5 }),
        "hits{method=\"GET\",code=\"200\"} 12.5\n"
    );
    assert_eq!(text(Sample { name: "x", labels: &[("k", "")], value: -0.25 }), "x{k=\"\"} -0.25\n");
}

#[test]
fn values_are_escaped_once() {
    assert_eq!(with_label("a\"b"), "m{k=\"a\\\"b\"} 1\n");
    assert_eq!(with_label("a\\b"), "m{k=\"a\\\\b\"} 1\n");
    assert_eq!(with_label("a\nb"), "m{k=\"a\\nb\"} 1\n");
    assert_eq!(with_label("\\\"\n"), "m{k=\"\\\\\\\"\\n\"} 1\n");
    assert_eq!(with_label("\\n"), "m{k=\"\\\\n\"} 1\n");
}

#[test]
fn other_characters_are_copied() {
    assert_eq!(
        with_label("\u{e9}\t\r\u{1f980}'\u{fe5c}"),
        "m{k=\"\u{e9}\t\r\u{1f980}'\u{fe5c}\"} 1\n"
    );
}

#[test]
fn what_is_in_the_buffer_stays() {
    let mut out = String::from("# start\n");
    render(
        &[
            Sample { name: "a", labels: &[], value: 1.0 },
            Sample { name: "b", labels: &[], value: 2.0 },
        ],
        &mut out,
    );
    assert_eq!(out, "# start\na 1\nb 2\n");
}

#[test]
fn a_buffer_with_room_is_filled_without_allocating() {
    let labels = [("path", "C:\\temp\\\"x\""), ("text", "two\nlines"), ("plain", "value")];
    let samples: Vec<_> = (0..500)
        .map(|n| Sample { name: "metric", labels: &labels[..n % 4], value: n as f64 / 7.0 })
        .collect();
    let mut out = String::new();
    render(&samples, &mut out);
    let first = out.clone();
    out.clear();
    let start = out.as_ptr();
    assert_eq!(allocations(|| render(&samples, &mut out)), 0);
    assert_eq!((out == first, out.as_ptr()), (true, start));
}

#[test]
fn an_empty_buffer_grows_in_few_steps() {
    let labels = [("key", "some \"value\"")];
    let samples: Vec<_> =
        (0..20_000).map(|n| Sample { name: "metric", labels: &labels, value: n as f64 }).collect();
    let mut out = String::new();
    let n = allocations(|| render(&samples, &mut out));
    assert!(n <= 40, "{n} allocations for 20 000 samples");
}
