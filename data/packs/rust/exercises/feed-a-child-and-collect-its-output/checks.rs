// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::run;
use std::io::ErrorKind;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

/// Runs a shell script with this input.
fn sh(script: &'static str, input: Vec<u8>) -> std::io::Result<Output> {
    in_time(move || run(Command::new("sh").args(["-c", script]), &input))
}

#[test]
fn input_goes_in_and_output_comes_out() {
    let output = sh("tr a-z A-Z", b"hello".to_vec()).unwrap();
    assert!(output.status.success());
    assert_eq!((output.stdout, output.stderr), (b"HELLO".to_vec(), vec![]));
}

#[test]
fn a_program_that_writes_while_it_reads_does_not_lock_up() {
    let input: Vec<u8> = (0..4 << 20).map(|n| (n % 256) as u8).collect();
    assert!(sh("exec cat", input.clone()).unwrap().stdout == input);
}

#[test]
fn both_outputs_may_be_large_in_either_order() {
    for script in [
        "head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero",
        "head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2",
    ] {
        let output = sh(script, vec![]).unwrap();
        assert_eq!((output.stdout.len(), output.stderr.len()), (1_000_000, 1_000_000));
    }
}

#[test]
fn a_program_that_does_not_read_its_input_is_fine() {
    let output = sh("echo done; exit 0", vec![b'x'; 4 << 20]).unwrap();
    assert_eq!((output.status.code(), output.stdout), (Some(0), b"done\n".to_vec()));
}

#[test]
fn the_end_of_the_input_reaches_the_program() {
    assert_eq!(sh("wc -c | tr -d ' '", vec![1; 1000]).unwrap().stdout, b"1000\n");
    assert_eq!(sh("exec cat", vec![]).unwrap().stdout, b"");
}

#[test]
fn exit_codes_and_signals_are_told_apart() {
    let failed = sh("echo why >&2; exit 3", vec![]).unwrap();
    assert_eq!((failed.status.code(), failed.stderr), (Some(3), b"why\n".to_vec()));
    let killed = sh("kill -KILL $$", vec![]).unwrap();
    assert_eq!((killed.status.code(), killed.status.signal()), (None, Some(9)));
}

#[test]
fn bytes_are_not_changed() {
    assert_eq!(sh("printf '\\377\\376 x'", vec![]).unwrap().stdout, b"\xff\xfe x");
}

#[test]
fn a_program_that_is_not_there_is_an_error() {
    let error = run(&mut Command::new("/no/such/program"), b"").unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
