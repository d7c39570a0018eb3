// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{serve, Report};
use std::cell::Cell;
use std::future::{pending, Future};
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot, Semaphore};
use tokio::task::yield_now;

/// One thread, so the order of steps is fixed; a hang is a failure.
fn run<T>(test: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(async {
        tokio::time::timeout(Duration::from_secs(5), test).await.expect("it hangs")
    })
}

async fn settle() {
    for _ in 0..50 {
        yield_now().await;
    }
}

fn when(stop: oneshot::Receiver<()>) -> impl Future<Output = ()> {
    async { drop(stop.await) }
}

#[test]
fn it_ends_when_all_senders_are_gone() {
    let report = run(async {
        let (tx, rx) = mpsc::channel(8);
        for n in 0..5 {
            tx.send(n).await.unwrap();
        }
        drop(tx);
        serve(rx, 2, |_| async { yield_now().await }, pending()).await
    });
    assert_eq!(report, Report { done: 5, panicked: 0 });
}

#[test]
fn no_more_than_the_limit_runs_and_the_channel_fills() {
    run(async {
        let (tx, rx) = mpsc::channel(2);
        let (gate, running) = (Arc::new(Semaphore::new(0)), Arc::new(AtomicUsize::new(0)));
        let (g, r) = (gate.clone(), running.clone());
        let handle = move |_: usize| {
            let (gate, running) = (g.clone(), r.clone());
            async move {
                running.fetch_add(1, SeqCst);
                gate.acquire().await.unwrap().forget();
                running.fetch_sub(1, SeqCst);
            }
        };
        let drive = async move {
            for n in 0..3 + 2 {
                tx.send(n).await.unwrap();
                settle().await;
            }
            assert_eq!(running.load(SeqCst), 3);
            assert!(tx.try_send(9).is_err(), "three run and two wait: the channel is full");
            gate.add_permits(1);
            settle().await;
            assert_eq!(running.load(SeqCst), 3, "an ended job makes room for one");
            assert!(tx.try_send(9).is_ok());
            gate.add_permits(100);
        };
        let (report, ()) = tokio::join!(serve(rx, 3, handle, pending()), drive);
        assert_eq!(report.done, 6);
    });
}

#[test]
fn stopping_refuses_senders_and_finishes_what_was_accepted() {
    run(async {
        let (tx, rx) = mpsc::channel(4);
        let (stop, stopped) = oneshot::channel();
        let gate = Arc::new(Semaphore::new(0));
        let g = gate.clone();
        let handle = move |_: usize| {
            let gate = g.clone();
            async move { gate.acquire().await.unwrap().forget() }
        };
        let ended = Cell::new(false);
        let serving = async {
            let report = serve(rx, 1, handle, when(stopped)).await;
            ended.set(true);
            report
        };
        let drive = async {
            for n in 0..4 {
                tx.send(n).await.unwrap();
            }
            settle().await;
            stop.send(()).unwrap();
            settle().await;
            assert!(tx.send(5).await.is_err(), "refused at once, though a job is running");
            assert!(!ended.get(), "one job runs and three are queued");
            gate.add_permits(4);
        };
        let (report, ()) = tokio::join!(serving, drive);
        assert_eq!(report, Report { done: 4, panicked: 0 });
    });
}

#[test]
fn a_panic_is_counted_and_the_others_go_on() {
    let report = run(async {
        let (tx, rx) = mpsc::channel(8);
        for n in 0..6 {
            tx.send(n).await.unwrap();
        }
        drop(tx);
        serve(rx, 2, |n| async move { assert!(n % 3 != 1, "job {n} is broken") }, pending()).await
    });
    assert_eq!(report, Report { done: 4, panicked: 2 });
}

#[test]
fn a_stop_without_jobs_ends_it_though_senders_remain() {
    run(async {
        let (tx, rx) = mpsc::channel::<u8>(1);
        let (stop, stopped) = oneshot::channel();
        stop.send(()).unwrap();
        assert_eq!(serve(rx, 1, |_| async {}, when(stopped)).await, Report::default());
        assert!(tx.send(1).await.is_err());
    });
}
