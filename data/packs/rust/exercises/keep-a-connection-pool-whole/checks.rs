// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Connect, Error, Pool};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{mpsc, Arc, Barrier};
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

const NOW: Duration = Duration::ZERO;
const LONG: Duration = Duration::from_secs(60);

#[derive(Default)]
struct Database {
    made: AtomicUsize,
    open: AtomicUsize,
    down: AtomicBool,
    panics: AtomicBool,
    meet: Option<Barrier>,
}

struct Connection {
    id: usize,
    broken: bool,
    database: Arc<Database>,
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.open.fetch_sub(1, SeqCst);
    }
}

struct Connector(Arc<Database>);

impl Connect for Connector {
    type Connection = Connection;
    type Error = &'static str;
    fn connect(&self) -> Result<Connection, &'static str> {
        if let Some(meet) = &self.0.meet {
            meet.wait();
        }
        assert!(!self.0.panics.load(SeqCst), "driver bug");
        if self.0.down.load(SeqCst) {
            return Err("down");
        }
        self.0.open.fetch_add(1, SeqCst);
        Ok(Connection {
            id: self.0.made.fetch_add(1, SeqCst),
            broken: false,
            database: Arc::clone(&self.0),
        })
    }
    fn healthy(&self, connection: &mut Connection) -> bool {
        !connection.broken
    }
}

fn pool(max: usize, database: Database) -> (Arc<Database>, Arc<Pool<Connector>>) {
    let database = Arc::new(database);
    (Arc::clone(&database), Arc::new(Pool::new(Connector(database), max)))
}

#[test]
fn a_returned_connection_is_lent_again() {
    let (database, pool) = pool(3, Database::default());
    let first = pool.get(NOW).unwrap().id;
    assert_eq!(pool.get(NOW).unwrap().id, first);
    assert_eq!(database.made.load(SeqCst), 1);
}

#[test]
fn no_more_than_max_connections_exist() {
    let (database, pool) = pool(2, Database::default());
    let _held = (pool.get(NOW).unwrap(), pool.get(NOW).unwrap());
    assert!(matches!(pool.get(Duration::from_millis(20)), Err(Error::Timeout)));
    assert_eq!(database.open.load(SeqCst), 2);
}

#[test]
fn failed_connects_use_up_no_place() {
    let (database, pool) = pool(1, Database::default());
    database.down.store(true, SeqCst);
    for _ in 0..3 {
        assert!(matches!(pool.get(NOW), Err(Error::Connect("down"))));
    }
    database.down.store(false, SeqCst);
    assert!(pool.get(NOW).is_ok());
}

#[test]
fn a_panic_in_connect_uses_up_no_place() {
    let (database, pool) = pool(1, Database::default());
    database.panics.store(true, SeqCst);
    assert!(catch_unwind(AssertUnwindSafe(|| pool.get(NOW).is_ok())).is_err());
    database.panics.store(false, SeqCst);
    assert!(pool.get(NOW).is_ok());
}

#[test]
fn broken_idle_connections_are_replaced() {
    let (database, pool) = pool(2, Database::default());
    let (mut a, mut b) = (pool.get(NOW).unwrap(), pool.get(NOW).unwrap());
    (a.broken, b.broken) = (true, true);
    drop((a, b));
    let (c, d) = (pool.get(NOW).unwrap(), pool.get(NOW).unwrap());
    assert!(!c.broken && !d.broken);
    assert_eq!(database.open.load(SeqCst), 2, "broken ones are dropped");
}

#[test]
fn a_discarded_connection_frees_its_place() {
    let (database, pool) = pool(1, Database::default());
    for _ in 0..3 {
        pool.get(NOW).unwrap().discard();
        assert_eq!(database.open.load(SeqCst), 0);
    }
    assert_eq!(pool.get(NOW).unwrap().id, 3);
}

#[test]
fn returning_and_discarding_wake_a_waiting_thread() {
    for discard in [false, true] {
        let id = in_time(move || {
            let (_, pool) = pool(1, Database::default());
            let held = pool.get(NOW).unwrap();
            let other = Arc::clone(&pool);
            let (started, start) = mpsc::channel();
            let waiter = thread::spawn(move || {
                started.send(()).unwrap();
                other.get(LONG).unwrap().id
            });
            start.recv().unwrap();
            thread::sleep(Duration::from_millis(50)); // Time to fall asleep; right either way.
            if discard {
                held.discard()
            } else {
                drop(held)
            }
            waiter.join().unwrap()
        });
        assert_eq!(id, usize::from(discard));
    }
}

#[test]
fn connections_are_made_without_the_lock() {
    in_time(|| {
        // Each `connect` ends only when the other one has begun.
        let (_, pool) = pool(2, Database { meet: Some(Barrier::new(2)), ..Database::default() });
        thread::scope(|s| (0..2).for_each(|_| drop(s.spawn(|| assert!(pool.get(LONG).is_ok())))));
    });
}
