// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{consume, Record, Sink, WriteError};
use futures::channel::mpsc;
use futures::executor::block_on;
use futures::{pin_mut, stream, FutureExt};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

#[derive(Debug, PartialEq, Clone)]
enum Event {
    Write(Vec<u64>),
    Failed(Vec<u64>),
    Commit(u64),
}
use Event::*;

/// Answers writes from a script, with success when that is empty, and logs what happens.
#[derive(Default, Clone)]
struct Log(Arc<Mutex<Vec<Event>>>, Arc<Mutex<VecDeque<WriteError>>>);

impl Sink for Log {
    async fn write(&mut self, batch: &[Record]) -> Result<(), WriteError> {
        let offsets = batch.iter().map(|r| r.offset).collect();
        assert!(batch.iter().all(|r| r.payload == r.offset.to_string()));
        let failure = self.1.lock().unwrap().pop_front();
        self.0.lock().unwrap().push(if failure.is_some() {
            Failed(offsets)
        } else {
            Write(offsets)
        });
        failure.map_or(Ok(()), Err)
    }
    async fn commit(&mut self, next: u64) {
        self.0.lock().unwrap().push(Commit(next));
    }
}

impl Log {
    fn events(&self) -> Vec<Event> {
        self.0.lock().unwrap().clone()
    }
}

fn record(offset: u64) -> Record {
    Record { offset, payload: offset.to_string() }
}

fn run(
    records: u64,
    failures: &[WriteError],
    retries: usize,
) -> (Result<usize, WriteError>, Vec<Event>) {
    let mut log = Log::default();
    log.1.lock().unwrap().extend(failures);
    let result =
        block_on(consume(stream::iter((10..10 + records).map(record)), &mut log, 3, retries));
    (result, log.events())
}

#[test]
fn each_batch_is_committed_after_it_is_written() {
    let (result, events) = run(7, &[], 0);
    assert_eq!(result, Ok(7));
    assert_eq!(
        events,
        [
            Write(vec![10, 11, 12]),
            Commit(13),
            Write(vec![13, 14, 15]),
            Commit(16),
            Write(vec![16]),
            Commit(17)
        ]
    );
}

#[test]
fn an_empty_stream_writes_and_commits_nothing() {
    assert_eq!(run(0, &[], 0), (Ok(0), vec![]));
}

#[test]
fn a_transient_error_tries_the_same_batch_again() {
    let (result, events) = run(4, &[WriteError::Transient; 2], 2);
    assert_eq!(result, Ok(4));
    let first = vec![10, 11, 12];
    assert_eq!(
        events,
        [
            Failed(first.clone()),
            Failed(first.clone()),
            Write(first),
            Commit(13),
            Write(vec![13]),
            Commit(14)
        ]
    );
}

#[test]
fn retries_are_counted_per_batch() {
    let failures = [WriteError::Transient; 1];
    assert_eq!(run(2, &failures, 0), (Err(WriteError::Transient), vec![Failed(vec![10, 11])]));
    let mut log = Log::default();
    let script = log.1.clone();
    let records = stream::iter((0..6).map(record)).map(move |r| {
        if r.offset % 3 == 0 {
            script.lock().unwrap().push_back(WriteError::Transient)
        }
        r
    });
    assert_eq!(block_on(consume(records, &mut log, 3, 1)), Ok(6));
}
use futures::StreamExt;

#[test]
fn a_permanent_error_is_returned_at_once_and_nothing_is_committed() {
    let (result, events) = run(5, &[WriteError::Permanent], 9);
    assert_eq!((result, events), (Err(WriteError::Permanent), vec![Failed(vec![10, 11, 12])]));
}

#[test]
fn gaps_in_the_offsets_do_not_matter() {
    let mut log = Log::default();
    block_on(consume(stream::iter([3, 8, 20].map(record)), &mut log, 2, 0)).unwrap();
    assert_eq!(log.events(), [Write(vec![3, 8]), Commit(9), Write(vec![20]), Commit(21)]);
}

#[test]
fn what_is_ready_is_not_held_back_to_fill_a_batch() {
    let mut log = Log::default();
    let seen = log.clone();
    let (tx, rx) = mpsc::unbounded();
    let consuming = consume(rx, &mut log, 100, 0);
    pin_mut!(consuming);
    tx.unbounded_send(record(1)).unwrap();
    tx.unbounded_send(record(2)).unwrap();
    assert!(consuming.as_mut().now_or_never().is_none());
    assert_eq!(seen.events(), [Write(vec![1, 2]), Commit(3)]);
    tx.unbounded_send(record(3)).unwrap();
    drop(tx);
    assert_eq!(consuming.now_or_never(), Some(Ok(3)));
    assert_eq!(seen.events()[2..], [Write(vec![3]), Commit(4)]);
}
