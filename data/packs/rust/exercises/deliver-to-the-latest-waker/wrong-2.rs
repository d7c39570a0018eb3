// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: wakes while it holds the lock; a waker that polls on the spot deadlocks.

//! A value handed once from a thread to a task.

use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// The promise was dropped without a value, or the value has been taken already.
#[derive(Debug, PartialEq, Eq)]
pub struct Canceled;

enum State<T> {
    Empty(Option<Waker>),
    Full(T),
    Closed,
}

type Shared<T> = Arc<Mutex<State<T>>>;

/// The end that delivers the value.
pub struct Promise<T>(Shared<T>);

/// The future of the value.
pub struct Delivery<T>(Shared<T>);

pub fn delivery<T>() -> (Promise<T>, Delivery<T>) {
    let shared = Arc::new(Mutex::new(State::Empty(None)));
    (Promise(Arc::clone(&shared)), Delivery(shared))
}

/// Every write to the state is one assignment, so a poisoned lock guards a whole state.
fn lock<T>(shared: &Shared<T>) -> MutexGuard<'_, State<T>> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T> Promise<T> {
    /// Delivers the value, or gives it back if nobody waits for it any more.
    pub fn fulfil(self, value: T) -> Result<(), T> {
        let mut state = lock(&self.0);
        match mem::replace(&mut *state, State::Closed) {
            State::Empty(waker) => {
                *state = State::Full(value);
                if let Some(waker) = waker {
                    waker.wake();
                }
                Ok(())
            }
            _ => Err(value),
        }
    }
}

impl<T> Drop for Promise<T> {
    fn drop(&mut self) {
        let mut state = lock(&self.0);
        let waker = match &mut *state {
            State::Empty(waker) => waker.take(),
            _ => return,
        };
        *state = State::Closed;
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Future for Delivery<T> {
    type Output = Result<T, Canceled>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = lock(&self.0);
        match mem::replace(&mut *state, State::Closed) {
            State::Full(value) => Poll::Ready(Ok(value)),
            State::Closed => Poll::Ready(Err(Canceled)),
            State::Empty(old) => {
                let (waker, stale) = match old {
                    Some(waker) if waker.will_wake(cx.waker()) => (waker, None),
                    stale => (cx.waker().clone(), stale),
                };
                *state = State::Empty(Some(waker));
                // Dropping a waker can drop a whole task: not under the lock.
                drop(state);
                drop(stale);
                Poll::Pending
            }
        }
    }
}

impl<T> Drop for Delivery<T> {
    fn drop(&mut self) {
        let old = mem::replace(&mut *lock(&self.0), State::Closed);
        drop(old);
    }
}
