// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Memo;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{mpsc, Arc, Barrier};
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

#[test]
fn a_result_is_computed_once_and_kept() {
    in_time(|| {
        let memo = Memo::new();
        assert!(memo.is_empty());
        assert_eq!(memo.get_or_compute("a", || 1), 1);
        assert_eq!(memo.get_or_compute("a", || unreachable!()), 1);
        assert_eq!(memo.len(), 1);
    });
}

#[test]
fn different_keys_are_computed_at_the_same_time() {
    in_time(|| {
        let (memo, both) = (Memo::new(), Barrier::new(2));
        thread::scope(|scope| {
            for key in 0..2 {
                let (memo, both) = (&memo, &both);
                // Each computation ends only when the other one has begun.
                scope.spawn(move || memo.get_or_compute(key, || both.wait().is_leader()));
            }
        });
        assert_eq!(memo.len(), 2);
    });
}

#[test]
fn callers_for_one_key_share_one_computation() {
    in_time(|| {
        let memo = Arc::new(Memo::new());
        let runs = Arc::new(AtomicUsize::new(0));
        let (started, start) = mpsc::channel();
        let (second_ran, second) = mpsc::channel::<()>();
        let first = {
            let (memo, runs) = (Arc::clone(&memo), Arc::clone(&runs));
            thread::spawn(move || {
                memo.get_or_compute("k", || {
                    runs.fetch_add(1, Ordering::SeqCst);
                    started.send(()).unwrap();
                    // Long enough for a second computation to begin, if one can.
                    let _ = second.recv_timeout(Duration::from_millis(300));
                    "value"
                })
            })
        };
        start.recv().unwrap();
        let other = memo.get_or_compute("k", || {
            runs.fetch_add(1, Ordering::SeqCst);
            let _ = second_ran.send(());
            "other value"
        });
        assert_eq!((first.join().unwrap(), other), ("value", "value"));
        assert_eq!(runs.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn a_computation_may_ask_for_other_keys() {
    fn fib(memo: &Memo<u64, u64>, n: u64) -> u64 {
        memo.get_or_compute(n, || if n < 2 { n } else { fib(memo, n - 1) + fib(memo, n - 2) })
    }
    assert_eq!(in_time(|| fib(&Memo::new(), 60)), 1_548_008_755_920);
}

#[test]
fn a_panic_harms_its_own_caller_only() {
    in_time(|| {
        let memo = Memo::new();
        memo.get_or_compute("good", || 1);
        let failed =
            catch_unwind(AssertUnwindSafe(|| memo.get_or_compute("bad", || panic!("no luck"))));
        assert!(failed.is_err());
        assert_eq!(memo.len(), 1);
        assert_eq!(memo.get_or_compute("good", || 2), 1);
        assert_eq!(memo.get_or_compute("bad", || 3), 3);
    });
}
