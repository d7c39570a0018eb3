// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{ByteQueue, PushError};
use std::sync::{mpsc, Arc};
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

fn item(bytes: usize) -> Vec<u8> {
    vec![7; bytes]
}

/// Starts a producer per item and returns when all of them are blocked.
fn block(
    queue: &Arc<ByteQueue>,
    items: &[usize],
) -> Vec<thread::JoinHandle<Result<(), PushError>>> {
    let start = |&bytes: &usize| {
        let queue = Arc::clone(queue);
        thread::spawn(move || queue.push(item(bytes)))
    };
    let producers = items.iter().map(start).collect();
    while queue.waiting() < items.len() {
        thread::yield_now();
    }
    producers
}

#[test]
fn items_fit_up_to_the_last_byte() {
    let queue = ByteQueue::new(10);
    assert_eq!(queue.try_push(item(4)), Ok(()));
    assert_eq!(queue.try_push(item(6)), Ok(()));
    assert_eq!(queue.try_push(item(1)), Err(PushError::Full(item(1))));
    assert_eq!(queue.try_push(item(0)), Ok(()), "an empty item takes no room");
    assert_eq!(queue.pop(), Some(item(4)));
    assert_eq!(queue.try_push(item(5)), Err(PushError::Full(item(5))));
    assert_eq!(queue.try_push(item(4)), Ok(()));
}

#[test]
fn an_item_that_can_never_fit_is_refused_at_once() {
    let refused = in_time(|| ByteQueue::new(10).push(item(11)));
    assert_eq!(refused, Err(PushError::TooLarge(item(11))));
    assert_eq!(ByteQueue::new(10).try_push(item(11)), Err(PushError::TooLarge(item(11))));
    assert_eq!(
        in_time(|| ByteQueue::new(10).push(item(usize::from(u8::MAX)))),
        Err(PushError::TooLarge(item(255)))
    );
}

#[test]
fn a_producer_waits_for_enough_room() {
    in_time(|| {
        let queue = Arc::new(ByteQueue::new(10));
        queue.push(item(3)).unwrap();
        queue.push(item(7)).unwrap();
        let producers = block(&queue, &[8]);
        assert_eq!(queue.pop().unwrap().len(), 3);
        // Three bytes are not enough: it goes back to sleep, and was never seen awake.
        for _ in 0..100 {
            assert_eq!(queue.waiting(), 1);
            thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(queue.try_push(item(4)), Err(PushError::Full(item(4))));
        assert_eq!(queue.pop().unwrap().len(), 7);
        assert_eq!(queue.pop().unwrap().len(), 8);
        producers.into_iter().for_each(|p| p.join().unwrap().unwrap());
        assert_eq!(queue.waiting(), 0);
    });
}

#[test]
fn a_great_item_makes_room_for_every_waiting_producer() {
    in_time(|| {
        let queue = Arc::new(ByteQueue::new(9));
        queue.push(item(9)).unwrap();
        let producers = block(&queue, &[3, 3, 3]);
        assert_eq!(queue.pop(), Some(item(9)));
        producers.into_iter().for_each(|p| p.join().unwrap().unwrap());
        assert_eq!(queue.try_push(item(1)), Err(PushError::Full(item(1))));
    });
}

#[test]
fn closing_wakes_producers_and_gives_their_items_back() {
    in_time(|| {
        let queue = Arc::new(ByteQueue::new(4));
        queue.push(item(4)).unwrap();
        let producers = block(&queue, &[2, 3]);
        queue.close();
        let back: Vec<_> = producers.into_iter().map(|p| p.join().unwrap()).collect();
        assert_eq!(back, [Err(PushError::Closed(item(2))), Err(PushError::Closed(item(3)))]);
        assert_eq!(queue.push(item(1)), Err(PushError::Closed(item(1))));
        assert_eq!(queue.pop(), Some(item(4)), "what is queued is still handed out");
        assert_eq!(queue.pop(), None);
    });
}

#[test]
fn closing_wakes_a_waiting_consumer() {
    in_time(|| {
        let queue = Arc::new(ByteQueue::new(4));
        let consumers: Vec<_> =
            (0..2).map(|_| Arc::clone(&queue)).map(|q| thread::spawn(move || q.pop())).collect();
        queue.close();
        consumers.into_iter().for_each(|c| assert_eq!(c.join().unwrap(), None));
    });
}
