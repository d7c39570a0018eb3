// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: takes the buffer out of `self` across the await; a drop there loses it.

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
        let mut buffer = std::mem::take(&mut self.buffer);
        loop {
            let found = buffer[self.searched..].iter().position(|&b| b == b'\n');
            let length = found.map_or(buffer.len(), |at| self.searched + at);
            if length > self.max_line {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "line too long"));
            }
            if found.is_some() {
                let mut line: Vec<u8> = buffer.drain(..=length).collect();
                self.buffer = buffer;
                line.pop();
                self.searched = 0;
                return Ok(Some(line));
            }
            self.searched = 0;
            if self.reader.read_buf(&mut buffer).await? == 0 {
                self.searched = 0;
                let rest = buffer;
                return Ok(if rest.is_empty() { None } else { Some(rest) });
            }
        }
    }
}
