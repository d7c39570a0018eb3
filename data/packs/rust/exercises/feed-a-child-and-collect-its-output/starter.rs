// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Runs a program with input, and collects what it prints.

use std::io::{self, Read, Write};
use std::process::{Command, Output, Stdio};

/// Runs `command` with `input` as its standard input.
pub fn run(command: &mut Command, input: &[u8]) -> io::Result<Output> {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    child.stdin.take().unwrap().write_all(input)?;
    let (mut out, mut err) = (String::new(), String::new());
    child.stdout.take().unwrap().read_to_string(&mut out)?;
    child.stderr.take().unwrap().read_to_string(&mut err)?;
    let status = child.wait()?;
    Ok(Output { status, stdout: out.into_bytes(), stderr: err.into_bytes() })
}
