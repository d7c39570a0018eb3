// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::exchange;
use std::io::{ErrorKind, Read, Result, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

const IDLE: Duration = Duration::from_secs(3);

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(10)).expect("it panicked or hangs")
}

/// A service for one connection.
fn service(serve: impl FnOnce(TcpStream) + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || serve(listener.accept().unwrap().0));
    address
}

fn ask(
    serve: impl FnOnce(TcpStream) + Send + 'static,
    document: Vec<u8>,
    idle: Duration,
    max: usize,
) -> Result<Vec<u8>> {
    in_time(move || exchange(service(serve), &document, idle, max))
}

#[test]
fn the_service_sees_the_end_of_the_document() {
    let answer = ask(
        |mut s| {
            let mut text = String::new();
            s.read_to_string(&mut text).unwrap();
            s.write_all(text.to_uppercase().as_bytes()).unwrap();
        },
        b"hello".to_vec(),
        IDLE,
        100,
    );
    assert_eq!(answer.unwrap(), b"HELLO");
}

#[test]
fn an_answer_in_pieces_is_one_answer() {
    let answer = ask(
        |mut s| {
            s.read_to_end(&mut Vec::new()).unwrap();
            s.set_nodelay(true).unwrap();
            for piece in ["one ", "two ", "three"] {
                s.write_all(piece.as_bytes()).unwrap();
                thread::sleep(Duration::from_millis(30));
            }
        },
        vec![],
        IDLE,
        100,
    );
    assert_eq!(answer.unwrap(), b"one two three");
}

#[test]
fn a_service_that_answers_while_it_reads_does_not_lock_up() {
    let document: Vec<u8> = (0..32 << 20).map(|n| (n % 251) as u8).collect();
    let answer = ask(
        |mut s| {
            let mut buffer = [0; 1 << 16];
            loop {
                match s.read(&mut buffer).unwrap() {
                    0 => return,
                    n => s.write_all(&buffer[..n]).unwrap(),
                }
            }
        },
        document.clone(),
        IDLE,
        64 << 20,
    );
    assert!(answer.unwrap() == document);
}

#[test]
fn a_quiet_service_is_a_timeout_of_one_kind() {
    let answer = ask(
        |s| {
            thread::sleep(Duration::from_secs(8));
            drop(s);
        },
        b"x".to_vec(),
        Duration::from_millis(100),
        100,
    );
    assert_eq!(answer.unwrap_err().kind(), ErrorKind::TimedOut);
}

#[test]
fn a_service_that_does_not_read_is_a_timeout_too() {
    let answer = ask(
        |s| {
            thread::sleep(Duration::from_secs(8));
            drop(s);
        },
        vec![0; 64 << 20],
        Duration::from_millis(100),
        100,
    );
    assert_eq!(answer.unwrap_err().kind(), ErrorKind::TimedOut);
}

#[test]
fn an_answer_of_the_greatest_length_is_fine_and_one_byte_more_is_not() {
    let send = |bytes: usize| {
        move |mut s: TcpStream| {
            s.read_to_end(&mut Vec::new()).unwrap();
            let _ = s.write_all(&vec![1; bytes]);
        }
    };
    assert_eq!(ask(send(1000), vec![], IDLE, 1000).unwrap().len(), 1000);
    assert_eq!(ask(send(1001), vec![], IDLE, 1000).unwrap_err().kind(), ErrorKind::InvalidData);
    assert_eq!(ask(send(0), vec![], IDLE, 0).unwrap(), b"");
}

#[test]
fn an_endless_answer_is_refused_without_reading_it() {
    let endless = |mut s: TcpStream| while s.write_all(&[0; 4096]).is_ok() {};
    assert_eq!(
        ask(endless, b"x".to_vec(), IDLE, 10_000).unwrap_err().kind(),
        ErrorKind::InvalidData
    );
}

#[test]
fn an_early_answer_counts_though_the_document_is_not_read() {
    let (read_all, wait) = mpsc::channel::<()>();
    let answer = ask(
        move |mut s| {
            s.write_all(b"no thanks").unwrap();
            s.shutdown(Shutdown::Write).unwrap();
            let _ = wait.recv(); // Keeps the connection open: a close would reset it.
        },
        vec![0; 64 << 20],
        Duration::from_millis(500),
        100,
    );
    drop(read_all);
    assert_eq!(answer.unwrap(), b"no thanks");
}
