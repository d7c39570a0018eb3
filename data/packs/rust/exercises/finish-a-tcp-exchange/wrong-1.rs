// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: sends everything before it reads; with a large document both sides wait for each other.

//! One request and one answer over TCP, each ended by the end of its direction.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

/// Sends `document` and returns the answer.
pub fn exchange(
    service: SocketAddr,
    document: &[u8],
    idle: Duration,
    max_answer: usize,
) -> io::Result<Vec<u8>> {
    let stream = TcpStream::connect_timeout(&service, idle).map_err(one_kind)?;
    stream.set_read_timeout(Some(idle))?;
    stream.set_write_timeout(Some(idle))?;
    // A thread for sending: with both directions on one, full buffers on both sides block it.
    {
        (&stream).write_all(document).map_err(one_kind)?;
        let sent = stream.shutdown(Shutdown::Write);
        let answer = receive(&stream, max_answer);
        if answer.is_err() {
            // Ends the sender as well; the error at hand is the one to report.
            let _ = stream.shutdown(Shutdown::Both);
        }
        match (answer, sent) {
            // The service stopped reading and answered nothing.
            (Ok(answer), Err(error)) if answer.is_empty() => Err(one_kind(error)),
            (answer, _) => answer.map_err(one_kind),
        }
    }
}

fn receive(stream: &TcpStream, max_answer: usize) -> io::Result<Vec<u8>> {
    let mut answer = Vec::new();
    // One byte beyond the limit tells a full answer from one that is too long.
    stream.take(max_answer as u64 + 1).read_to_end(&mut answer)?;
    if answer.len() > max_answer {
        return Err(io::Error::new(ErrorKind::InvalidData, "the answer is too long"));
    }
    Ok(answer)
}

/// A socket timeout is `WouldBlock` on Unix and `TimedOut` on Windows.
fn one_kind(error: io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::WouldBlock => io::Error::new(ErrorKind::TimedOut, error),
        _ => error,
    }
}
