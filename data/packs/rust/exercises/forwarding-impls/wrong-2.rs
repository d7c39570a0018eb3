// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: forwards `put_all`, but `room` is forgotten and stays the default.

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
    fn tee<S: Sink>(self, other: S) -> Tee<Self, S>
    where
        Self: Sized,
    {
        Tee {
            first: self,
            second: other,
        }
    }
}

/// Made by [`Sink::tee`].
pub struct Tee<A, B> {
    first: A,
    second: B,
}

impl<A: Sink, B: Sink> Sink for Tee<A, B> {
    fn put(&mut self, line: &str) {
        self.first.put(line);
        self.second.put(line);
    }

    fn put_all(&mut self, lines: &[&str]) {
        self.first.put_all(lines);
        self.second.put_all(lines);
    }

    fn room(&self) -> Option<usize> {
        // `None` means no limit, so it must not count as the smaller one.
        match (self.first.room(), self.second.room()) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }
}

// Forwards every method but `tee`, which needs the sized type itself: a provided method that
// is left out here would silently be the default one.
macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<S: Sink + ?Sized> Sink for $pointer {
            fn put(&mut self, line: &str) {
                (**self).put(line)
            }

            fn put_all(&mut self, lines: &[&str]) {
                (**self).put_all(lines)
            }
        }
    )*};
}

forward!(&mut S, Box<S>);
