// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::marker::PhantomData;

/// Takes log lines.
pub trait Sink {
    /// Takes one line.
    fn put(&mut self, line: &str);

    /// Takes several lines; better than `put` in a loop where the sink can batch.
    fn put_all(&mut self, lines: &[&str]) {
        for line in lines {
            self.put(line);
        }
    }

    /// How many lines it can take now; `None` if there is no limit.
    fn room(&self) -> Option<usize> {
        None
    }

    /// A sink that writes to both.
    fn tee<S: Sink>(self, _other: S) -> Tee<Self, S>
    where
        Self: Sized,
    {
        Tee {
            first: self,
            second: PhantomData,
        }
    }
}

/// Made by [`Sink::tee`].
pub struct Tee<A, B> {
    first: A,
    second: PhantomData<B>,
}

impl<A: Sink, B: Sink> Sink for Tee<A, B> {
    fn put(&mut self, line: &str) {
        self.first.put(line);
    }
}

impl<S: Sink + ?Sized> Sink for &mut S {
    fn put(&mut self, line: &str) {
        (**self).put(line)
    }
}

impl<S: Sink + ?Sized> Sink for Box<S> {
    fn put(&mut self, line: &str) {
        (**self).put(line)
    }
}
