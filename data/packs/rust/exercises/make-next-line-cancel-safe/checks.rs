// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Lines;
use futures::FutureExt;
use std::io::ErrorKind;
use tokio::io::{duplex, AsyncWriteExt, DuplexStream};

fn send(to: &mut DuplexStream, bytes: &[u8]) {
    to.write_all(bytes).now_or_never().expect("room in the pipe").unwrap();
}

/// Polls `next_line` once and drops the future if it is not ready.
fn poll_once(lines: &mut Lines<DuplexStream>) -> Option<std::io::Result<Option<Vec<u8>>>> {
    lines.next_line().now_or_never()
}

fn line(lines: &mut Lines<DuplexStream>) -> Vec<u8> {
    poll_once(lines).expect("ready").unwrap().expect("a line")
}

#[test]
fn lines_that_arrive_together_come_one_by_one() {
    let (mut client, server) = duplex(256);
    let mut lines = Lines::new(server, 16);
    send(&mut client, b"one\n\nthree\n");
    assert_eq!(line(&mut lines), b"one");
    assert_eq!(line(&mut lines), b"");
    assert_eq!(line(&mut lines), b"three");
    assert!(poll_once(&mut lines).is_none());
}

#[test]
fn a_dropped_future_takes_no_bytes_with_it() {
    let (mut client, server) = duplex(256);
    let mut lines = Lines::new(server, 16);
    send(&mut client, b"first\nsec");
    assert_eq!(line(&mut lines), b"first");
    assert!(poll_once(&mut lines).is_none());
    send(&mut client, b"ond\n");
    assert_eq!(line(&mut lines), b"second");
}

#[test]
fn a_cancellation_after_every_byte_changes_nothing() {
    let (mut client, server) = duplex(256);
    let mut lines = Lines::new(server, 16);
    let mut got = Vec::new();
    for byte in b"alpha\nbeta\n" {
        assert!(poll_once(&mut lines).is_none());
        send(&mut client, &[*byte]);
        if let Some(line) = poll_once(&mut lines) {
            got.push(line.unwrap().unwrap());
        }
    }
    assert_eq!(got, [b"alpha".to_vec(), b"beta".to_vec()]);
}

#[test]
fn a_last_line_without_an_end_counts() {
    let (mut client, server) = duplex(256);
    let mut lines = Lines::new(server, 16);
    send(&mut client, b"a\nrest");
    assert_eq!(line(&mut lines), b"a");
    assert!(poll_once(&mut lines).is_none());
    drop(client);
    assert_eq!(line(&mut lines), b"rest");
    assert_eq!(poll_once(&mut lines).unwrap().unwrap(), None);
}

#[test]
fn a_line_of_the_greatest_length_is_fine_and_one_byte_more_is_not() {
    let (mut client, server) = duplex(256);
    let mut lines = Lines::new(server, 4);
    send(&mut client, b"1234\n12345\n");
    assert_eq!(line(&mut lines), b"1234");
    assert_eq!(poll_once(&mut lines).unwrap().unwrap_err().kind(), ErrorKind::InvalidData);
}

#[test]
fn an_endless_line_in_small_pieces_is_refused() {
    let (mut client, server) = duplex(256);
    let mut lines = Lines::new(server, 8);
    for _ in 0..8 {
        send(&mut client, b"x");
        assert!(poll_once(&mut lines).is_none());
    }
    send(&mut client, b"x");
    assert_eq!(poll_once(&mut lines).expect("ready").unwrap_err().kind(), ErrorKind::InvalidData);
}

#[test]
fn a_select_loop_sees_every_line() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let got = runtime.block_on(async {
        let (mut client, server) = duplex(3);
        let (ticks, mut ticker) = tokio::sync::mpsc::channel::<()>(1);
        let writer = async move {
            for word in ["get a", "put b 1", "del c"] {
                for byte in word.bytes().chain([b'\n']) {
                    client.write_all(&[byte]).await.unwrap();
                    // The reader is gone when it has its three lines.
                    let _ = ticks.send(()).await;
                }
            }
        };
        let reader = async move {
            let (mut lines, mut got) = (Lines::new(server, 32), Vec::new());
            while got.len() < 3 {
                tokio::select! {
                    biased;
                    Some(()) = ticker.recv() => {}
                    line = lines.next_line() => match line.unwrap() {
                        Some(line) => got.push(String::from_utf8(line).unwrap()),
                        None => break,
                    },
                }
            }
            got
        };
        tokio::join!(writer, reader).1
    });
    assert_eq!(got, ["get a", "put b 1", "del c"]);
}
