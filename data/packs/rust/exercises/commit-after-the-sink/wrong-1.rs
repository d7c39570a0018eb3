// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: `chunks` waits for a full batch; the last records of a quiet hour stay in memory.

//! Moves records from a stream to a sink, at least once.

use futures::stream::{Stream, StreamExt};
use std::future::Future;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub offset: u64,
    pub payload: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteError {
    Transient,
    Permanent,
}

/// Where batches go, and where the offset to restart from is kept.
pub trait Sink {
    fn write(&mut self, batch: &[Record]) -> impl Future<Output = Result<(), WriteError>>;
    /// `next` is the first offset that a restart reads.
    fn commit(&mut self, next: u64) -> impl Future<Output = ()>;
}

/// Writes all records in batches and commits each batch after it is written.
pub async fn consume(
    records: impl Stream<Item = Record>,
    sink: &mut impl Sink,
    max_batch: usize,
    retries: usize,
) -> Result<usize, WriteError> {
    // `ready_chunks`, not `chunks`: the latter waits until a batch is full.
    let mut batches = std::pin::pin!(records.chunks(max_batch));
    let mut written = 0;
    while let Some(batch) = batches.next().await {
        write(sink, &batch, retries).await?;
        if let Some(last) = batch.last() {
            sink.commit(last.offset + 1).await;
        }
        written += batch.len();
    }
    Ok(written)
}

async fn write(sink: &mut impl Sink, batch: &[Record], retries: usize) -> Result<(), WriteError> {
    let mut left = retries;
    loop {
        match sink.write(batch).await {
            Err(WriteError::Transient) if left > 0 => left -= 1,
            result => return result,
        }
    }
}
