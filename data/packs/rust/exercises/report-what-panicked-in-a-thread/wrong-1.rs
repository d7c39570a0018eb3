// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: waits for each thread before it starts the next one.

//! Splits work on a slice over threads.

use std::any::Any;
use std::thread;

/// The function panicked, with this message.
#[derive(Debug, PartialEq, Eq)]
pub struct Panicked(pub String);

/// Applies `f` to the items on at most `threads` threads; results are in the order of the items.
pub fn map_on_threads<T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    f: impl Fn(&T) -> R + Sync,
) -> Result<Vec<R>, Panicked> {
    // At least 1: `chunks` refuses 0, and an empty slice has no chunks anyway.
    let size = items.len().div_ceil(threads.max(1)).max(1);
    let f = &f;
    thread::scope(|scope| {
        let work = |part: &'_ [T]| part.iter().map(f).collect::<Vec<R>>();
        // Collected, so that all threads run before the first one is waited for.
        let parts = items.chunks(size).map(|part| scope.spawn(move || work(part)));
        // All are joined, too: the scope itself panics if a panicked thread was not.
        let results: Vec<_> = parts.into_iter().map(|part| part.join()).collect();
        let mut all = Vec::with_capacity(items.len());
        for result in results {
            all.extend(result.map_err(|panic| Panicked(message(&*panic)))?);
        }
        Ok(all)
    })
}

/// `panic!` carries a `&str` or, with arguments, a `String`.
fn message(panic: &(dyn Any + Send)) -> String {
    match (panic.downcast_ref::<&str>(), panic.downcast_ref::<String>()) {
        (Some(text), _) => text.to_string(),
        (_, Some(text)) => text.clone(),
        _ => "a panic without a message".into(),
    }
}
