// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{spawn, Panicked, Stopped};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Runs `work` on a thread of its own, and fails instead of hanging when it does not come back.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, result) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    result.recv_timeout(Duration::from_secs(5)).expect("it panicked or hangs")
}

#[test]
fn asks_and_tells_are_handled_in_order() {
    in_time(|| {
        let (handle, owner) = spawn(Vec::new(), 4);
        for n in 0..10 {
            handle.tell(move |v| v.push(n)).unwrap();
        }
        assert_eq!(handle.ask(|v| v.len()), Ok(10));
        assert_eq!(owner.stop(), Ok((0..10).collect::<Vec<_>>()));
    });
}

#[test]
fn stopping_does_not_wait_for_handles_to_go() {
    in_time(|| {
        let (handle, owner) = spawn(7, 1);
        let others = [handle.clone(), handle];
        assert_eq!(owner.stop(), Ok(7));
        drop(others);
    });
}

#[test]
fn what_was_accepted_before_the_stop_is_handled() {
    in_time(|| {
        let (handle, owner) = spawn(0, 8);
        let (open, gate) = mpsc::channel::<()>();
        handle.tell(move |_| gate.recv().unwrap()).unwrap();
        for _ in 0..5 {
            handle.tell(|n| *n += 1).unwrap();
        }
        let stopping = thread::spawn(move || owner.stop());
        thread::sleep(Duration::from_millis(50)); // Time for the stop to be asked for.
        open.send(()).unwrap();
        assert_eq!(stopping.join().unwrap(), Ok(5));
    });
}

#[test]
fn a_stopped_actor_refuses_messages() {
    in_time(|| {
        let (handle, owner) = spawn((), 2);
        owner.stop().unwrap();
        assert_eq!(handle.tell(|_| ()), Err(Stopped));
        assert_eq!(handle.ask(|_| 1), Err(Stopped));
    });
}

#[test]
fn a_panic_reaches_the_owner_and_stops_the_askers() {
    in_time(|| {
        let (handle, owner) = spawn(1, 4);
        assert_eq!(
            handle.ask(|n| if *n == 1 {
                panic!("bad message {n}")
            }),
            Err(Stopped)
        );
        assert_eq!(handle.ask(|n| *n), Err(Stopped));
        assert_eq!(owner.stop(), Err(Panicked("bad message 1".into())));
    });
}

#[test]
fn an_ask_that_waits_behind_a_panic_is_answered_with_stopped() {
    in_time(|| {
        let (handle, owner) = spawn((), 4);
        let (open, gate) = mpsc::channel::<()>();
        handle
            .tell(move |_| {
                let _ = gate.recv();
                panic!("at last")
            })
            .unwrap();
        let asker = thread::spawn(move || handle.ask(|_| 1));
        thread::sleep(Duration::from_millis(50)); // Time to queue behind; right either way.
        drop(open);
        assert_eq!(asker.join().unwrap(), Err(Stopped));
        assert_eq!(owner.stop(), Err(Panicked("at last".into())));
    });
}

#[test]
fn an_asker_that_goes_away_does_no_harm_and_the_mailbox_is_bounded() {
    in_time(|| {
        let (handle, owner) = spawn(0, 1);
        let (open, gate) = mpsc::channel::<()>();
        let (sent, counted) = mpsc::channel();
        handle.tell(move |_| gate.recv().unwrap()).unwrap();
        let teller = {
            let handle = handle.clone();
            thread::spawn(move || {
                (0..5).for_each(|n| {
                    handle.tell(|n| *n += 1).unwrap();
                    sent.send(n).unwrap()
                })
            })
        };
        // One waits in the mailbox; perhaps one more if the actor had not begun yet.
        thread::sleep(Duration::from_millis(100));
        assert!(counted.try_iter().count() <= 2, "the mailbox is not bounded");
        open.send(()).unwrap();
        teller.join().unwrap();
        assert_eq!(owner.stop(), Ok(5));
    });
}
