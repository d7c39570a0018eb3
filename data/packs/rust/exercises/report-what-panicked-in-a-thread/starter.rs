// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Splits work on a slice over threads.

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
    let size = items.len() / threads;
    let f = &f;
    thread::scope(|scope| {
        let mut all = Vec::new();
        for part in items.chunks(size) {
            let part = scope.spawn(move || part.iter().map(f).collect::<Vec<R>>());
            all.extend(part.join().unwrap());
        }
        Ok(all)
    })
}
