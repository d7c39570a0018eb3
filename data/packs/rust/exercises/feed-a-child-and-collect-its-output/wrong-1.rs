// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: writes all of the input before it reads; the child blocks on its full output.

//! Runs a program with input, and collects what it prints.

use std::io::{self, ErrorKind, Write};
use std::process::{Command, Output, Stdio};

/// Runs `command` with `input` as its standard input.
pub fn run(command: &mut Command, input: &[u8]) -> io::Result<Output> {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().expect("piped above");
    {
        let feeding = match stdin.write_all(input) {
            // The child closed its input: its own decision.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            result => result,
        };
        drop(stdin);
        // Reads both pipes at once, then waits for the child.
        let output = child.wait_with_output();
        feeding?;
        output
    }
}
