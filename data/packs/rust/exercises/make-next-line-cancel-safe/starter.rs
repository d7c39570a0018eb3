// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Lines from an async reader, for loops that select.

use std::io;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};

/// Reads lines of at most `max_line` bytes.
pub struct Lines<R> {
    reader: BufReader<R>,
    max_line: usize,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    pub fn new(reader: R, max_line: usize) -> Self {
        Lines { reader: BufReader::new(reader), max_line }
    }

    /// The next line without its line end; `None` at the end of the input.
    pub async fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        if self.reader.read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        if line.last() == Some(&b'\n') {
            line.pop();
        }
        if line.len() > self.max_line {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "line too long"));
        }
        Ok(Some(line))
    }
}
