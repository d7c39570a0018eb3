// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Handle, Pool};
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
fn results_come_back_to_the_caller() {
    let sum = in_time(|| {
        let pool = Pool::new(2);
        let tasks: Vec<_> = (1..=100u64).map(|n| pool.handle().spawn(move || n)).collect();
        tasks.into_iter().map(|t| t.join().unwrap()).sum::<u64>()
    });
    assert_eq!(sum, 5050);
}

#[test]
fn the_only_worker_may_wait_for_a_job() {
    let answer = in_time(|| {
        let pool = Pool::new(1);
        let handle = pool.handle();
        let (tx, rx) = mpsc::channel();
        let inner = handle.clone();
        // The result comes by channel: the test's own thread gives no help.
        handle.spawn(move || tx.send(inner.spawn(|| 42).join().unwrap()));
        rx.recv().unwrap()
    });
    assert_eq!(answer, 42);
}

#[test]
fn the_only_worker_may_wait_for_the_oldest_of_many() {
    let answer = in_time(|| {
        let pool = Pool::new(1);
        let handle = pool.handle();
        let (tx, rx) = mpsc::channel();
        let inner = handle.clone();
        handle.spawn(move || {
            let tasks: Vec<_> = (0..10).map(|n| inner.spawn(move || n)).collect();
            tx.send(tasks.into_iter().map(|t| t.join().unwrap()).sum::<i32>())
        });
        rx.recv().unwrap()
    });
    assert_eq!(answer, 45);
}

fn tree(handle: &Handle, depth: u32) -> u64 {
    if depth == 0 {
        return 1;
    }
    let (left, right) = (handle.clone(), handle.clone());
    let left = handle.spawn(move || tree(&left, depth - 1));
    let right = handle.spawn(move || tree(&right, depth - 1));
    left.join().unwrap() + right.join().unwrap()
}

#[test]
fn a_deep_graph_needs_no_more_threads_than_there_are() {
    let leaves = in_time(|| {
        let pool = Pool::new(2);
        let (handle, (tx, rx)) = (pool.handle(), mpsc::channel());
        let inner = handle.clone();
        handle.spawn(move || tx.send(tree(&inner, 8)));
        rx.recv().unwrap()
    });
    assert_eq!(leaves, 256);
}

#[test]
fn two_workers_run_two_jobs_at_once() {
    in_time(|| {
        let pool = Pool::new(2);
        let (both, (tx, rx)) = (Arc::new(Barrier::new(2)), mpsc::channel());
        for _ in 0..2 {
            let (both, tx) = (Arc::clone(&both), tx.clone());
            pool.handle().spawn(move || {
                both.wait();
                tx.send(()).unwrap();
            });
        }
        rx.recv().unwrap();
        rx.recv().unwrap();
    });
}

#[test]
fn a_panic_is_the_result_and_the_worker_lives_on() {
    in_time(|| {
        let pool = Pool::new(1);
        let (handle, (tx, rx)) = (pool.handle(), mpsc::channel());
        let inner = handle.clone();
        handle.spawn(move || {
            let failed = inner.spawn(|| -> u8 { panic!("broken job") }).join();
            tx.send(*failed.unwrap_err().downcast_ref::<&str>().unwrap()).unwrap();
        });
        assert_eq!(rx.recv().unwrap(), "broken job");
        let (tx, rx) = mpsc::channel();
        handle.spawn(|| -> u8 { panic!("on the worker itself") });
        handle.spawn(move || tx.send(7));
        assert_eq!(rx.recv().unwrap(), 7);
    });
}

#[test]
fn dropping_the_pool_finishes_what_is_queued() {
    let done = in_time(|| {
        let done = Arc::new(AtomicUsize::new(0));
        let pool = Pool::new(1);
        for _ in 0..50 {
            let done = Arc::clone(&done);
            pool.handle().spawn(move || done.fetch_add(1, Ordering::SeqCst));
        }
        drop(pool);
        done.load(Ordering::SeqCst)
    });
    assert_eq!(done, 50);
}
