// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{map_on_threads, Panicked};
use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{mpsc, Barrier, Mutex};
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

#[test]
fn results_are_in_the_order_of_the_items() {
    let items: Vec<u32> = (0..100).collect();
    for threads in [1, 2, 3, 7, 100, 1000] {
        assert_eq!(
            map_on_threads(&items, threads, |n| n * 2).unwrap(),
            (0..100).map(|n| n * 2).collect::<Vec<_>>()
        );
    }
}

#[test]
fn items_are_borrowed_and_may_be_anything() {
    struct NotClone(String);
    let items = [NotClone("a".into()), NotClone("bc".into())];
    let factor = 10; // On this stack, borrowed by the closure.
    assert_eq!(map_on_threads(&items, 2, |item| item.0.len() * factor), Ok(vec![10, 20]));
}

#[test]
fn an_empty_slice_has_no_results() {
    assert_eq!(map_on_threads(&[] as &[u8], 4, |n| *n), Ok(vec![]));
}

#[test]
fn no_more_threads_than_asked_for_and_needed() {
    for (items, threads, most) in [(10, 3, 3), (2, 8, 2), (9, 4, 4), (5, 1, 1)] {
        let seen = Mutex::new(HashSet::new());
        map_on_threads(&vec![0; items], threads, |_| {
            seen.lock().unwrap().insert(thread::current().id())
        })
        .unwrap();
        let seen = seen.into_inner().unwrap();
        assert!(seen.len() <= most, "{} threads for {items} items on {threads}", seen.len());
        assert!(!seen.contains(&thread::current().id()), "the work is done on other threads");
    }
}

#[test]
fn two_items_are_worked_on_at_the_same_time() {
    in_time(|| {
        let both = Barrier::new(2);
        map_on_threads(&[1, 2], 2, |_| drop(both.wait())).unwrap();
    });
}

#[test]
fn a_panic_is_an_error_with_its_message() {
    let result = map_on_threads(&[1, 2, 3], 3, |n| if *n == 2 { panic!("no twos") } else { *n });
    assert_eq!(result, Err(Panicked("no twos".into())));
    let result =
        map_on_threads(&[1, 2, 3], 2, |n| if *n == 3 { panic!("item {n} is odd") } else { *n });
    assert_eq!(result, Err(Panicked("item 3 is odd".into())));
}

#[test]
fn the_first_of_several_panics_counts_and_others_do_no_harm() {
    let result = map_on_threads(&[1, 2, 3, 4], 4, |n| -> u8 { panic!("item {n}") });
    assert_eq!(result, Err(Panicked("item 1".into())));
}

#[test]
fn the_other_threads_finish_their_work() {
    let done = AtomicUsize::new(0);
    let result = map_on_threads(&[0, 1, 2, 3], 4, |n| {
        assert_ne!(*n, 0, "zero");
        thread::sleep(Duration::from_millis(20));
        done.fetch_add(1, Ordering::SeqCst)
    });
    assert!(result.is_err());
    assert_eq!(done.into_inner(), 3);
}
