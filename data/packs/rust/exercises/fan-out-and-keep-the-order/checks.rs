// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::map_in_order;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{mpsc, Arc, Barrier, Mutex};
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

#[test]
fn results_come_in_source_order() {
    let got: Vec<u64> = in_time(|| {
        map_in_order(0..500u64, 4, 16, |n| {
            if n % 7 == 0 {
                thread::yield_now();
            }
            n * n
        })
        .collect()
    });
    assert_eq!(got, (0..500u64).map(|n| n * n).collect::<Vec<_>>());
}

#[test]
fn a_later_item_that_is_done_first_waits_for_its_turn() {
    let got: Vec<i32> = in_time(|| {
        let (tx, rx) = mpsc::channel();
        let (tx, rx) = (Mutex::new(tx), Mutex::new(rx));
        // Item 0 ends only after item 1.
        map_in_order(0..2, 2, 2, move |n| {
            if n == 0 {
                rx.lock().unwrap().recv().unwrap()
            } else {
                tx.lock().unwrap().send(()).unwrap()
            }
            n
        })
        .collect()
    });
    assert_eq!(got, [0, 1]);
}

#[test]
fn no_more_than_the_bound_is_in_flight() {
    in_time(|| {
        let taken = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&taken);
        let mut results = map_in_order(
            (0..1000).inspect(move |_| {
                count.fetch_add(1, SeqCst);
            }),
            3,
            5,
            |n| n,
        );
        assert_eq!(taken.load(SeqCst), 0, "taken before the first `next`");
        for yielded in 0..100 {
            assert_eq!(results.next(), Some(yielded));
            let taken = taken.load(SeqCst);
            assert!(taken <= yielded + 5, "{taken} taken when asking for number {yielded}");
        }
    });
}

#[test]
fn two_workers_work_at_the_same_time() {
    in_time(|| {
        let both = Barrier::new(2);
        assert_eq!(
            map_in_order(0..8, 2, 2, move |_| {
                both.wait();
            })
            .count(),
            8
        );
    });
}

#[test]
fn an_empty_source_and_an_exhausted_one_end() {
    in_time(|| {
        assert_eq!(map_in_order(0..0, 2, 2, |n| n).next(), None);
        let mut results = map_in_order(0..1, 2, 9, |n| n);
        assert_eq!((results.next(), results.next(), results.next()), (Some(0), None, None));
    });
}

#[test]
fn a_panic_is_raised_at_the_place_of_its_item() {
    in_time(|| {
        let mut results = map_in_order(0..6, 2, 3, |n| {
            if n == 2 {
                panic!("item two")
            }
            n
        });
        assert_eq!((results.next(), results.next()), (Some(0), Some(1)));
        let panic = catch_unwind(AssertUnwindSafe(|| results.next())).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"item two"));
        assert_eq!(results.collect::<Vec<_>>(), [3, 4, 5]);
    });
}

#[test]
fn dropping_it_ends_the_workers_and_discards_what_nobody_began() {
    in_time(|| {
        let runs = Arc::new(AtomicUsize::new(0));
        let (open, gate) = mpsc::channel::<()>();
        let (count, gate) = (Arc::clone(&runs), Mutex::new(gate));
        let mut results = map_in_order(0..100, 1, 20, move |n| {
            count.fetch_add(1, SeqCst);
            if n == 1 {
                let _ = gate.lock().unwrap().recv();
            }
            n
        });
        assert_eq!(results.next(), Some(0));
        let opener = thread::spawn(move || {
            thread::sleep(Duration::from_millis(500)); // Time for the drop to begin.
            drop(open);
        });
        drop(results);
        assert_eq!(Arc::strong_count(&runs), 1, "the workers have ended");
        assert!(runs.load(SeqCst) <= 2, "{} items were worked on", runs.load(SeqCst));
        opener.join().unwrap();
    });
}
