// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: ends by dropping its own sender; a handle that lives on keeps the actor alive.

//! A state owned by a thread, reached by messages.

use std::sync::mpsc::{sync_channel, Receiver, SyncSender};
use std::thread::{self, JoinHandle};

/// The actor has ended, in order or by a panic.
#[derive(Debug, PartialEq, Eq)]
pub struct Stopped;

/// A message made the actor panic.
#[derive(Debug, PartialEq, Eq)]
pub struct Panicked(pub String);

enum Message<S> {
    Run(Box<dyn FnOnce(&mut S) + Send>),
    Stop,
}

pub struct Handle<S>(SyncSender<Message<S>>);

/// Ends the actor; there is one.
pub struct Owner<S> {
    mailbox: SyncSender<Message<S>>,
    thread: JoinHandle<S>,
}

/// Starts an actor with a mailbox for `capacity` messages.
pub fn spawn<S: Send + 'static>(state: S, capacity: usize) -> (Handle<S>, Owner<S>) {
    let (mailbox, inbox) = sync_channel(capacity);
    let thread = thread::spawn(move || run(state, inbox));
    (Handle(mailbox.clone()), Owner { mailbox, thread })
}

/// Returning, or unwinding, drops `inbox` and with it every answer that somebody waits for.
fn run<S>(mut state: S, inbox: Receiver<Message<S>>) -> S {
    while let Ok(Message::Run(work)) = inbox.recv() {
        work(&mut state);
    }
    state
}

impl<S> Clone for Handle<S> {
    fn clone(&self) -> Self {
        Handle(self.0.clone())
    }
}

impl<S: 'static> Handle<S> {
    /// Has the actor run `work`, without waiting for it.
    pub fn tell(&self, work: impl FnOnce(&mut S) + Send + 'static) -> Result<(), Stopped> {
        self.0.send(Message::Run(Box::new(work))).map_err(|_| Stopped)
    }

    /// Has the actor run `work` and waits for the answer. Not for use inside the actor itself.
    pub fn ask<R: Send + 'static>(
        &self,
        work: impl FnOnce(&mut S) -> R + Send + 'static,
    ) -> Result<R, Stopped> {
        let (reply, answer) = sync_channel(1);
        self.tell(move |state| {
            // Fails only if the asker is gone.
            let _ = reply.send(work(state));
        })?;
        answer.recv().map_err(|_| Stopped)
    }
}

impl<S> Owner<S> {
    /// Ends the actor after the messages it has accepted, and returns its state.
    pub fn stop(self) -> Result<S, Panicked> {
        // A message, not a dropped sender: handles may live on. An error: it has ended already.
        drop(self.mailbox);
        self.thread.join().map_err(|panic| {
            let text = panic.downcast_ref::<&str>().map(|s| s.to_string());
            let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
            Panicked(text.unwrap_or_else(|| "a panic without a message".into()))
        })
    }
}
