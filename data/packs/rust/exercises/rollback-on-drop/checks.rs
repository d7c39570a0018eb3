// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Backend, Transaction};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// Writes down what happens; the calls named in `fails` fail.
#[derive(Default)]
struct Log {
    calls: Vec<String>,
    fails: Vec<&'static str>,
}

impl Log {
    fn failing(fails: &[&'static str]) -> Self {
        Log {
            calls: vec![],
            fails: fails.to_vec(),
        }
    }
    fn call(&mut self, name: &str) -> Result<(), String> {
        self.calls.push(name.to_string());
        if self.fails.contains(&name) {
            Err(format!("no {name}"))
        } else {
            Ok(())
        }
    }
}

impl Backend for Log {
    fn begin(&mut self) -> Result<(), String> {
        self.call("begin")
    }
    fn commit(&mut self) -> Result<(), String> {
        self.call("commit")
    }
    fn rollback(&mut self) -> Result<(), String> {
        self.call("rollback")
    }
    fn execute(&mut self, command: &str) -> Result<(), String> {
        self.call(command)
    }
    fn report(&mut self, error: String) {
        self.calls.push(format!("report: {error}"))
    }
}

#[test]
fn a_commit_is_all_that_happens() {
    let mut log = Log::default();
    let mut t = Transaction::begin(&mut log).unwrap();
    t.execute("insert").unwrap();
    assert_eq!(t.commit(), Ok(()));
    assert_eq!(log.calls, ["begin", "insert", "commit"]);
}

#[test]
fn an_early_return_rolls_back_even_if_nothing_was_executed() {
    fn work(log: &mut Log) -> Result<(), String> {
        let mut t = Transaction::begin(log)?;
        t.execute("bad")?;
        t.commit()
    }
    let mut log = Log::failing(&["bad"]);
    assert_eq!(work(&mut log), Err("no bad".to_string()));
    drop(Transaction::begin(&mut log).unwrap());
    assert_eq!(log.calls, ["begin", "bad", "rollback", "begin", "rollback"]);
}

#[test]
fn a_failed_commit_is_rolled_back_once() {
    let mut log = Log::failing(&["commit"]);
    let t = Transaction::begin(&mut log).unwrap();
    assert_eq!(t.commit(), Err("no commit".to_string()));
    assert_eq!(log.calls, ["begin", "commit", "rollback"]);
}

#[test]
fn after_a_failed_commit_a_failed_rollback_is_reported() {
    let mut log = Log::failing(&["commit", "rollback"]);
    assert_eq!(
        Transaction::begin(&mut log).unwrap().commit(),
        Err("no commit".to_string())
    );
    assert_eq!(log.calls, ["begin", "commit", "rollback", "report: no rollback"]);
}

#[test]
fn an_explicit_rollback_returns_its_error() {
    let mut log = Log::failing(&["rollback"]);
    assert_eq!(
        Transaction::begin(&mut log).unwrap().rollback(),
        Err("no rollback".to_string())
    );
    assert_eq!(log.calls, ["begin", "rollback"]);
}

#[test]
fn a_failed_rollback_on_drop_is_reported_without_a_panic() {
    let mut log = Log::failing(&["rollback"]);
    drop(Transaction::begin(&mut log).unwrap());
    assert_eq!(log.calls, ["begin", "rollback", "report: no rollback"]);
}

#[test]
fn a_panic_in_the_handler_survives_a_failed_rollback() {
    let mut log = Log::failing(&["rollback"]);
    let result = catch_unwind(AssertUnwindSafe(|| {
        let mut t = Transaction::begin(&mut log).unwrap();
        t.execute("insert").unwrap();
        panic!("handler");
    }));
    assert!(result.is_err());
    assert_eq!(log.calls, ["begin", "insert", "rollback", "report: no rollback"]);
}

#[test]
fn an_inner_transaction_ends_before_the_outer_one() {
    let mut log = Log::default();
    let mut outer = Transaction::begin(&mut log).unwrap();
    drop(outer.nested().unwrap());
    outer.nested().unwrap().commit().unwrap();
    outer.execute("insert").unwrap();
    outer.commit().unwrap();
    assert_eq!(
        log.calls,
        ["begin", "begin", "rollback", "begin", "commit", "insert", "commit"]
    );
}

#[test]
fn what_was_not_begun_is_not_rolled_back() {
    let mut log = Log::failing(&["begin"]);
    assert!(Transaction::begin(&mut log).is_err());
    assert_eq!(log.calls, ["begin"]);
}
