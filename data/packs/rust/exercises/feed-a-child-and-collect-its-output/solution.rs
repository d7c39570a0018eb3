// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Runs a program with input, and collects what it prints.

use std::io::{self, ErrorKind, Write};
use std::process::{Command, Output, Stdio};
use std::thread;

/// Runs `command` with `input` as its standard input.
pub fn run(command: &mut Command, input: &[u8]) -> io::Result<Output> {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().expect("piped above");
    thread::scope(|scope| {
        // On a thread of its own: the child may fill an output pipe before it reads on. The
        // closure owns the pipe, so its end is also the end of the child's input.
        let feeding = scope.spawn(move || match stdin.write_all(input) {
            // The child closed its input: its own decision.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            result => result,
        });
        // Reads both pipes at once, then waits for the child.
        let output = child.wait_with_output();
        feeding.join().expect("feeding does not panic")?;
        output
    })
}
