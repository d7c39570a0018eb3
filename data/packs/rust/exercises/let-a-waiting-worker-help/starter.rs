// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! A thread pool whose jobs may wait for jobs.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};

type Job = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct State {
    queue: VecDeque<Job>,
    stopping: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// Signalled when a job is queued, a result is stored, or the pool stops.
    changed: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no job runs under this lock")
    }
}

pub struct Pool {
    shared: Arc<Shared>,
    workers: Vec<JoinHandle<()>>,
}

/// Spawns jobs; may be cloned into jobs.
#[derive(Clone)]
pub struct Handle(Arc<Shared>);

/// The result of a job to come.
pub struct Task<T> {
    shared: Arc<Shared>,
    result: Arc<Mutex<Option<thread::Result<T>>>>,
}

impl Pool {
    pub fn new(workers: usize) -> Self {
        let shared = Arc::new(Shared::default());
        let work = |_| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || run(&shared))
        };
        let workers = (0..workers).map(work).collect();
        Pool { shared, workers }
    }

    pub fn handle(&self) -> Handle {
        Handle(Arc::clone(&self.shared))
    }
}

fn run(shared: &Shared) {
    let mut state = shared.lock();
    loop {
        if let Some(job) = state.queue.pop_front() {
            drop(state);
            job();
            state = shared.lock();
        } else if state.stopping {
            return;
        } else {
            state = shared.changed.wait(state).expect("no job runs under this lock");
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.shared.lock().stopping = true;
        self.shared.changed.notify_all();
        for worker in self.workers.drain(..) {
            worker.join().unwrap();
        }
    }
}

impl Handle {
    pub fn spawn<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Task<T> {
        let task = Task { shared: Arc::clone(&self.0), result: Arc::default() };
        let (shared, slot) = (Arc::clone(&task.shared), Arc::clone(&task.result));
        let job = Box::new(move || {
            let result = Ok(job());
            let state = shared.lock();
            *slot.lock().expect("only moved in and out") = Some(result);
            drop(state);
            shared.changed.notify_all();
        });
        self.0.lock().queue.push_back(job);
        self.0.changed.notify_all();
        task
    }
}

impl<T> Task<T> {
    /// The job's result, or its panic.
    pub fn join(self) -> thread::Result<T> {
        let mut state = self.shared.lock();
        loop {
            if let Some(result) = self.result.lock().expect("only moved in and out").take() {
                return result;
            }
            state = self.shared.changed.wait(state).expect("no job runs under this lock");
        }
    }
}
