// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! A budget shared by threads, without a lock.

use std::sync::atomic::{AtomicU64, Ordering};

pub struct Budget(AtomicU64);

/// A part of a budget; dropping it gives it back.
pub struct Reservation<'a> {
    budget: &'a Budget,
    amount: u64,
}

impl Budget {
    pub fn new(amount: u64) -> Self {
        Budget(AtomicU64::new(amount))
    }

    /// What is free now; may have changed when the caller looks at it.
    pub fn free(&self) -> u64 {
        // Relaxed: a number for people and metrics; nothing is read on the strength of it.
        self.0.load(Ordering::Relaxed)
    }

    /// Takes what `rule` says for the free amount. The rule runs again when that has changed.
    pub fn reserve(&self, mut rule: impl FnMut(u64) -> Option<u64>) -> Option<Reservation<'_>> {
        // Relaxed: a guess, which the exchange confirms.
        let mut free = self.0.load(Ordering::Relaxed);
        loop {
            let amount = rule(free)?;
            let left = free.checked_sub(amount)?;
            // Acquire: pairs with the release in `drop`; the last holder is done before this one starts.
            match self.0.compare_exchange_weak(free, left, Ordering::Acquire, Ordering::Relaxed) {
                Ok(_) => return Some(Reservation { budget: self, amount }),
                Err(current) => free = current,
            }
        }
    }
}

impl Reservation<'_> {
    pub fn amount(&self) -> u64 {
        self.amount
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        // Release: publishes what this holder did. It cannot overflow: the amount came from here.
        self.budget.0.fetch_add(self.amount, Ordering::Release);
    }
}
