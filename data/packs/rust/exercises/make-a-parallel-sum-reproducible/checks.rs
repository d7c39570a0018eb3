// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{sum_by, BLOCK};
use rayon::ThreadPoolBuilder;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{mpsc, Barrier};
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

fn in_pool<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

/// Numbers of very different size, so that the order of additions shows.
fn numbers(n: usize) -> Vec<f64> {
    let mut state = 88172645463325252u64;
    (0..n)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            ((state >> 11) as f64 - 4.5e15) * 10f64.powi((state % 23) as i32 - 11)
        })
        .collect()
}

fn by_definition(items: &[f64]) -> f64 {
    let block = |block: &[f64]| block.iter().fold(0.0, |a, b| a + b);
    items.chunks(BLOCK).map(block).fold(0.0, |a, b| a + b)
}

#[test]
fn the_bits_are_the_same_for_every_pool() {
    let items = numbers(100_000);
    let expected = by_definition(&items).to_bits();
    for threads in [1, 2, 3, 8] {
        for _ in 0..5 {
            assert_eq!(
                in_pool(threads, || sum_by(&items, |x| *x)).to_bits(),
                expected,
                "{threads} threads"
            );
        }
    }
}

#[test]
fn lengths_around_a_block_meet_the_definition() {
    for n in [0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 7] {
        let items = numbers(n);
        assert_eq!(
            in_pool(2, || sum_by(&items, |x| *x)).to_bits(),
            by_definition(&items).to_bits(),
            "{n} items"
        );
    }
}

#[test]
fn blocks_are_worked_on_in_parallel() {
    in_time(|| {
        let (items, both) = ((0..4 * BLOCK).collect::<Vec<_>>(), Barrier::new(2));
        // Two items wait for each other.
        let value = |&n: &usize| {
            if n == 0 || n == 2 * BLOCK {
                both.wait();
            }
            1.0
        };
        assert_eq!(in_pool(2, || sum_by(&items, value)), 4.0 * BLOCK as f64);
    });
}

#[test]
fn each_item_is_valued_once() {
    let calls = AtomicUsize::new(0);
    let count = |_: &u8| {
        calls.fetch_add(1, Ordering::Relaxed);
        0.5
    };
    assert_eq!(in_pool(3, || sum_by(&vec![0u8; 5000], count)), 2500.0);
    assert_eq!(calls.into_inner(), 5000);
}

#[test]
fn it_runs_in_the_pool_of_its_caller() {
    let items = vec![(); 10 * BLOCK];
    let outside = AtomicUsize::new(0);
    let pool =
        ThreadPoolBuilder::new().num_threads(2).thread_name(|_| "mine".into()).build().unwrap();
    pool.install(|| {
        sum_by(&items, |_| {
            if thread::current().name() != Some("mine") {
                outside.fetch_add(1, Ordering::Relaxed);
            }
            1.0
        })
    });
    assert_eq!(outside.into_inner(), 0);
}
