// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: ends the loop on `stop`: running jobs are finished, queued ones are lost.

//! Runs jobs from a channel until it is told to stop.

use std::future::Future;
use std::pin::pin;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub done: usize,
    pub panicked: usize,
}

/// Runs `handle` for each job, at most `limit` at once, until `stop` is ready or all senders are
/// gone; then finishes what was accepted.
pub async fn serve<J, F, Fut>(
    mut jobs: mpsc::Receiver<J>,
    limit: usize,
    handle: F,
    stop: impl Future<Output = ()>,
) -> Report
where
    F: Fn(J) -> Fut,
    Fut: Future<Output = ()> + Send + 'static,
{
    assert!(limit > 0);
    let mut stop = pin!(stop);
    let (mut stopped, mut open) = (false, true);
    let mut running = JoinSet::new();
    let mut report = Report::default();
    while open || !running.is_empty() {
        // All three awaits are cancellation safe: no job is lost when another branch wins.
        tokio::select! {
            () = &mut stop, if !stopped => {
                stopped = true;
                // Refuses senders; `recv` still hands out what is queued, then `None`.
                jobs.close();
                open = false;
            }
            Some(ended) = running.join_next() => match ended {
                Ok(()) => report.done += 1,
                Err(_) => report.panicked += 1, // Nobody aborts these tasks.
            },
            job = jobs.recv(), if open && running.len() < limit => match job {
                Some(job) => {
                    running.spawn(handle(job));
                }
                None => open = false,
            },
        }
    }
    report
}
