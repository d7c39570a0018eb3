// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Parallel map over an iterator: ordered, bounded, and gone when dropped.

use crossbeam::channel::{unbounded, Receiver, Sender};
use std::collections::BTreeMap;
use std::iter::Fuse;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

pub struct OrderedMap<I: Iterator, R> {
    source: Fuse<I>,
    bound: usize,
    jobs: Option<Sender<(usize, I::Item)>>,
    queued: Receiver<(usize, I::Item)>,
    results: Receiver<(usize, thread::Result<R>)>,
    /// Results that wait for an earlier one.
    early: BTreeMap<usize, thread::Result<R>>,
    taken: usize,
    yielded: usize,
    workers: Vec<JoinHandle<()>>,
}

/// Applies `f` to the items on `workers` threads, with at most `bound` items in flight.
pub fn map_in_order<I, R, F>(source: I, workers: usize, bound: usize, f: F) -> OrderedMap<I, R>
where
    I: Iterator,
    I::Item: Send + 'static,
    R: Send + 'static,
    F: Fn(I::Item) -> R + Send + Sync + 'static,
{
    assert!(workers > 0 && bound > 0);
    let (jobs, queued) = unbounded::<(usize, I::Item)>();
    let (done, results) = unbounded();
    let f = Arc::new(f);
    let start = |_| {
        let (queued, done, f) = (queued.clone(), done.clone(), Arc::clone(&f));
        thread::spawn(move || {
            for (place, item) in queued {
                let _ = done.send((place, Ok(f(item))));
            }
        })
    };
    let workers = (0..workers).map(start).collect();
    let (source, jobs, early) = (source.fuse(), Some(jobs), BTreeMap::new());
    OrderedMap { source, bound, jobs, queued, results, early, taken: 0, yielded: 0, workers }
}

impl<I: Iterator, R> Iterator for OrderedMap<I, R> {
    type Item = R;

    fn next(&mut self) -> Option<R> {
        while let Some(item) = self.source.next() {
            let jobs = self.jobs.as_ref().expect("taken in drop only");
            jobs.send((self.taken, item)).expect("`queued` keeps the channel open");
            self.taken += 1;
        }
        if self.taken == self.yielded {
            return None;
        }
        let result = loop {
            if let Some(result) = self.early.remove(&self.yielded) {
                break result;
            }
            let (place, result) = self.results.recv().expect("workers live until drop");
            self.early.insert(place, result);
        };
        self.yielded += 1;
        Some(result.unwrap_or_else(|panic| resume_unwind(panic)))
    }
}
