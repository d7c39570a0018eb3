// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! One request and one answer over TCP, each ended by the end of its direction.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Sends `document` and returns the answer.
pub fn exchange(
    service: SocketAddr,
    document: &[u8],
    idle: Duration,
    max_answer: usize,
) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(service)?;
    stream.set_read_timeout(Some(idle))?;
    stream.write_all(document)?;
    stream.flush()?;
    let mut answer = vec![0; max_answer];
    let n = stream.read(&mut answer)?;
    answer.truncate(n);
    Ok(answer)
}
