// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{delivery, Canceled, Delivery};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{mpsc, Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread;
use std::time::Duration;

#[derive(Default)]
struct Count(AtomicUsize);

impl Wake for Count {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

fn poll<T>(future: &mut Delivery<T>, waker: &Arc<Count>) -> Poll<Result<T, Canceled>> {
    Pin::new(future).poll(&mut Context::from_waker(&Waker::from(Arc::clone(waker))))
}

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

#[test]
fn a_value_sent_before_the_first_poll_is_there() {
    let (promise, mut future) = delivery();
    assert_eq!(promise.fulfil(7), Ok(()));
    assert_eq!(poll(&mut future, &Arc::default()), Poll::Ready(Ok(7)));
}

#[test]
fn a_waiting_task_is_woken_once() {
    let (promise, mut future) = delivery();
    let waker = Arc::default();
    assert_eq!(poll(&mut future, &waker), Poll::Pending);
    promise.fulfil("done").unwrap();
    assert_eq!(waker.0.load(Ordering::SeqCst), 1);
    assert_eq!(poll(&mut future, &waker), Poll::Ready(Ok("done")));
}

#[test]
fn the_waker_of_the_latest_poll_is_the_one_woken() {
    let (promise, mut future) = delivery();
    let (first, latest) = (Arc::default(), Arc::default());
    assert!(poll(&mut future, &first).is_pending());
    assert!(poll(&mut future, &latest).is_pending());
    assert_eq!(Arc::strong_count(&first), 1, "the stale waker must be let go");
    promise.fulfil(1).unwrap();
    assert_eq!((first.0.load(Ordering::SeqCst), latest.0.load(Ordering::SeqCst)), (0, 1));
}

#[test]
fn spurious_polls_store_one_waker_only() {
    let (_promise, mut future) = delivery::<u8>();
    let waker = Arc::default();
    for _ in 0..10 {
        assert!(poll(&mut future, &waker).is_pending());
    }
    assert_eq!(Arc::strong_count(&waker), 2);
}

#[test]
fn a_dropped_promise_wakes_and_cancels() {
    let (promise, mut future) = delivery::<u8>();
    let waker = Arc::default();
    assert!(poll(&mut future, &waker).is_pending());
    drop(promise);
    assert_eq!(waker.0.load(Ordering::SeqCst), 1);
    assert_eq!(poll(&mut future, &waker), Poll::Ready(Err(Canceled)));
}

#[test]
fn a_value_nobody_waits_for_comes_back() {
    let (promise, future) = delivery();
    drop(future);
    assert_eq!(promise.fulfil(String::from("late")), Err(String::from("late")));
}

/// A waker that polls the future from inside `wake`.
struct PollsAtOnce(Mutex<Option<Delivery<u8>>>, mpsc::SyncSender<Result<u8, Canceled>>);

impl Wake for PollsAtOnce {
    fn wake(self: Arc<Self>) {
        let mut future = self.0.lock().unwrap().take().unwrap();
        if let Poll::Ready(value) = Pin::new(&mut future)
            .poll(&mut Context::from_waker(&Waker::from(Arc::new(Count::default()))))
        {
            self.1.send(value).unwrap();
        }
    }
}

#[test]
fn a_waker_may_poll_from_inside_wake() {
    for value in [Ok(3), Err(Canceled)] {
        let expected = value.as_ref().copied().map_err(|_| Canceled);
        let got = in_time(move || {
            let (promise, mut future) = delivery();
            let (tx, rx) = mpsc::sync_channel(1);
            let waker = Arc::new(PollsAtOnce(Mutex::new(None), tx));
            assert!(Pin::new(&mut future)
                .poll(&mut Context::from_waker(&Waker::from(Arc::clone(&waker))))
                .is_pending());
            *waker.0.lock().unwrap() = Some(future);
            match value {
                Ok(v) => promise.fulfil(v).unwrap(),
                Err(_) => drop(promise),
            }
            rx.try_recv().unwrap()
        });
        assert_eq!(got, expected);
    }
}
