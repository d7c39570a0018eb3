// SPDX-License-Identifier: MIT
// Copyright the onramp authors

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
    let mut running = JoinSet::new();
    let mut report = Report::default();
    loop {
        tokio::select! {
            () = &mut stop => break,
            job = jobs.recv() => match job {
                Some(job) => {
                    running.spawn(handle(job));
                }
                None => break,
            },
        }
    }
    while let Some(ended) = running.join_next().await {
        ended.unwrap();
        report.done += 1;
    }
    report
}
