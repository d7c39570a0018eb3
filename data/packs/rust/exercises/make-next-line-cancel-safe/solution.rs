// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Lines from an async reader, for loops that select.

use std::io;
use tokio::io::{AsyncRead, AsyncReadExt};

/// Reads lines of at most `max_line` bytes.
pub struct Lines<R> {
    reader: R,
    max_line: usize,
    /// Bytes received and not yet handed out.
    buffer: Vec<u8>,
    /// So many bytes at the front of `buffer` hold no line end.
    searched: usize,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    pub fn new(reader: R, max_line: usize) -> Self {
        Lines { reader, max_line, buffer: Vec::new(), searched: 0 }
    }

    /// The next line without its line end; `None` at the end of the input.
    ///
    /// Cancellation safe: all progress is in `self`. The one await is `read_buf`, which is itself
    /// cancellation safe, and nothing is taken out of the buffer before a result is certain.
    pub async fn next_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            let found = self.buffer[self.searched..].iter().position(|&b| b == b'\n');
            let length = found.map_or(self.buffer.len(), |at| self.searched + at);
            if length > self.max_line {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "line too long"));
            }
            if found.is_some() {
                let mut line: Vec<u8> = self.buffer.drain(..=length).collect();
                line.pop();
                self.searched = 0;
                return Ok(Some(line));
            }
            self.searched = length;
            if self.reader.read_buf(&mut self.buffer).await? == 0 {
                self.searched = 0;
                let rest = std::mem::take(&mut self.buffer);
                return Ok(if rest.is_empty() { None } else { Some(rest) });
            }
        }
    }
}
