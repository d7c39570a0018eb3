// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: lets a window of size 0 through, which then comes for ever or, as here, once more than there are samples.

/// Lends one item after the other; an item has to go before the next one comes.
///
/// Not an [`Iterator`]: there, all items may be kept together, which overlapping `&mut` must not be.
pub trait Lend {
    type Item<'a>
    where
        Self: 'a;

    fn next(&mut self) -> Option<Self::Item<'_>>;

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
    type Item<'a>
        = L::Item<'a>
    where
        Self: 'a;

    fn next(&mut self) -> Option<Self::Item<'_>> {
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

/// All windows of `size` neighbours, each one sample further than the last.
///
/// # Panics
/// If `size` is 0.
pub fn windows_mut<T>(samples: &mut [T], size: usize) -> WindowsMut<'_, T> {
    WindowsMut {
        samples,
        size,
        start: 0,
    }
}

impl<T> Lend for WindowsMut<'_, T> {
    type Item<'a>
        = &'a mut [T]
    where
        Self: 'a;

    fn next(&mut self) -> Option<&mut [T]> {
        let window = self.samples.get_mut(self.start..)?.get_mut(..self.size)?;
        self.start += 1;
        Some(window)
    }
}
