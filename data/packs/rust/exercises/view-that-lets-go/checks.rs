// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Login, ParseError, Session};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::sync::Arc;

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

fn packet(user: &[u8], body: &[u8]) -> Arc<[u8]> {
    let mut bytes = vec![user.len() as u8];
    bytes.extend(user);
    bytes.extend((body.len() as u16).to_be_bytes());
    bytes.extend(body);
    bytes.into()
}

#[test]
fn a_login_shares_the_packet() {
    let packet = packet(b"ada", b"token and more");
    let within = packet.as_ptr_range();
    let (count, login) = allocations(|| Login::parse(packet.clone()).ok().unwrap());
    assert_eq!(
        (count, login.user(), login.body().as_slice()),
        (0, "ada", &b"token and more"[..])
    );
    assert!(within.contains(&login.user().as_ptr()) && within.contains(&login.body().as_slice().as_ptr()));
}

#[test]
fn views_are_cut_and_cloned_without_an_allocation_and_outlive_the_login() {
    let login = Login::parse(packet(b"ada", b"0123456789")).ok().unwrap();
    let (count, part) = allocations(|| login.body().slice(2..8).unwrap().slice(1..4).unwrap().clone());
    drop(login);
    assert_eq!((count, part.as_slice(), part.len()), (0, &b"345"[..], 3));
    assert!(part.slice(3..3).unwrap().is_empty());
}

#[test]
fn a_part_stays_within_its_view() {
    let login = Login::parse(packet(b"ada", b"0123456789")).ok().unwrap();
    let view = login.body().slice(2..6).unwrap();
    #[allow(clippy::reversed_empty_ranges)]
    for range in [
        0..5,
        4..5,
        5..5,
        3..2,
        usize::MAX..usize::MAX,
        1..usize::MAX,
        usize::MAX - 1..3,
    ] {
        assert!(view.slice(range.clone()).is_none(), "{range:?}");
    }
}

#[test]
fn a_session_lets_the_packet_go_and_a_body_keeps_it() {
    let packet = packet(b"ada", &[7; 60_000]);
    let alive = Arc::downgrade(&packet);
    let login = Login::parse(packet).ok().unwrap();
    let session = Session::new(&login);
    let body = login.body().clone();
    drop(login);
    assert!(alive.upgrade().is_some() && body.len() == 60_000);
    drop(body);
    assert!(alive.upgrade().is_none(), "the session still holds the packet");
    assert_eq!(session.user(), "ada");
}

#[test]
fn each_cut_of_a_packet_is_truncated() {
    let whole = packet(b"ada", b"body");
    for len in 0..whole.len() {
        assert_eq!(
            Login::parse(whole[..len].into()).err(),
            Some(ParseError::Truncated),
            "{len} bytes"
        );
    }
    assert_eq!(Login::parse([255u8, 1, 2].into()).err(), Some(ParseError::Truncated));
}

#[test]
fn bytes_after_the_body_and_bad_names_are_refused_in_order() {
    let mut bytes = packet(b"a\xff", b"body").to_vec();
    assert_eq!(Login::parse(bytes.as_slice().into()).err(), Some(ParseError::NotUtf8));
    bytes.push(0);
    assert_eq!(
        Login::parse(bytes.as_slice().into()).err(),
        Some(ParseError::TrailingBytes)
    );
    bytes.truncate(4);
    assert_eq!(Login::parse(bytes.into()).err(), Some(ParseError::Truncated));
}

#[test]
fn empty_parts_are_fine() {
    let login = Login::parse(packet(b"", b"")).ok().unwrap();
    assert!(login.user().is_empty() && login.body().is_empty());
}
