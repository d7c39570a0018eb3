// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: frees the place on an error but not on a panic in `connect`.

//! A pool of connections for threads.

use std::ops::{Deref, DerefMut};
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

pub trait Connect {
    type Connection;
    type Error;
    fn connect(&self) -> Result<Self::Connection, Self::Error>;
    fn healthy(&self, connection: &mut Self::Connection) -> bool;
}

#[derive(Debug, PartialEq, Eq)]
pub enum Error<E> {
    Timeout,
    Connect(E),
}

struct State<T> {
    idle: Vec<T>,
    /// Connections that exist or are being made; never more than `max`.
    places: usize,
}

pub struct Pool<C: Connect> {
    connector: C,
    max: usize,
    state: Mutex<State<C::Connection>>,
    changed: Condvar,
}

/// A place in the pool; dropping it frees the place.
struct Place<'a, C: Connect>(&'a Pool<C>);

impl<C: Connect> Drop for Place<'_, C> {
    fn drop(&mut self) {
        self.0.lock().places -= 1;
        self.0.changed.notify_one();
    }
}

/// A lent connection; it goes back to the pool when dropped.
pub struct Lease<'a, C: Connect> {
    /// `None` only when it is on its way back.
    connection: Option<C::Connection>,
    place: Option<Place<'a, C>>,
}

impl<C: Connect> Pool<C> {
    pub fn new(connector: C, max: usize) -> Self {
        let state = Mutex::new(State { idle: Vec::new(), places: 0 });
        Pool { connector, max, state, changed: Condvar::new() }
    }

    /// Lends a connection, waiting for one at most `timeout`.
    pub fn get(&self, timeout: Duration) -> Result<Lease<'_, C>, Error<C::Error>> {
        let deadline = Instant::now() + timeout;
        let mut state = self.lock();
        loop {
            if let Some(mut connection) = state.idle.pop() {
                drop(state);
                // From here on the place is ours, and free again however we leave.
                let place = Place(self);
                if self.connector.healthy(&mut connection) {
                    return Ok(Lease { connection: Some(connection), place: Some(place) });
                }
                drop(connection);
                drop(place);
                state = self.lock();
            } else if state.places < self.max {
                state.places += 1;
                drop(state);
                let made = self.connector.connect();
                let place = Place(self);
                let connection = made.map_err(Error::Connect)?;
                return Ok(Lease { connection: Some(connection), place: Some(place) });
            } else {
                let left = deadline.checked_duration_since(Instant::now()).ok_or(Error::Timeout)?;
                state = self.changed.wait_timeout(state, left).expect(UNPOISONED).0;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State<C::Connection>> {
        self.state.lock().expect(UNPOISONED)
    }
}

const UNPOISONED: &str = "no foreign code runs under this lock";

impl<C: Connect> Lease<'_, C> {
    /// Drops the connection instead of returning it.
    pub fn discard(mut self) {
        // First the connection, then its place: there are never more than `max`.
        self.connection = None;
        self.place = None;
    }
}

impl<C: Connect> Drop for Lease<'_, C> {
    fn drop(&mut self) {
        if let (Some(connection), Some(place)) = (self.connection.take(), self.place.take()) {
            let pool = place.0;
            std::mem::forget(place); // The place stays taken, now by an idle connection.
            pool.lock().idle.push(connection);
            pool.changed.notify_one();
        }
    }
}

impl<C: Connect> Deref for Lease<'_, C> {
    type Target = C::Connection;
    fn deref(&self) -> &C::Connection {
        self.connection.as_ref().expect("present until drop")
    }
}

impl<C: Connect> DerefMut for Lease<'_, C> {
    fn deref_mut(&mut self) -> &mut C::Connection {
        self.connection.as_mut().expect("present until drop")
    }
}
