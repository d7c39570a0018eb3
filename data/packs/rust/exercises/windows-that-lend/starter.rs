// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// Gives out one item after the other.
pub trait Lend {
    type Item;

    fn next(&mut self) -> Option<Self::Item>;

    /// How many items are left.
    fn count(mut self) -> usize
    where
        Self: Sized,
    {
        let mut count = 0;
        while self.next().is_some() {
            count += 1;
        }
        count
    }

    /// Every `n`-th item, beginning with the first.
    fn stepped(self, n: usize) -> Stepped<Self>
    where
        Self: Sized,
    {
        Stepped {
            inner: self,
            skip: 0,
            step: n.max(1),
        }
    }
}

/// Made by [`Lend::stepped`].
pub struct Stepped<L> {
    inner: L,
    /// How many items to leave out before the next one.
    skip: usize,
    step: usize,
}

impl<L: Lend> Lend for Stepped<L> {
    type Item = L::Item;

    fn next(&mut self) -> Option<Self::Item> {
        for _ in 0..self.skip {
            self.inner.next()?;
        }
        self.skip = self.step - 1;
        self.inner.next()
    }
}

/// Made by [`windows_mut`].
pub struct WindowsMut<'s, T> {
    samples: &'s mut [T],
    size: usize,
    start: usize,
}

/// All windows of `size` neighbours.
pub fn windows_mut<T>(samples: &mut [T], size: usize) -> WindowsMut<'_, T> {
    WindowsMut {
        samples,
        size,
        start: 0,
    }
}

impl<T: Clone> Lend for WindowsMut<'_, T> {
    type Item = Vec<T>;

    fn next(&mut self) -> Option<Vec<T>> {
        let window = self.samples.get(self.start..self.start + self.size)?.to_vec();
        self.start += 1;
        Some(window)
    }
}
