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
        self.0.load(Ordering::SeqCst)
    }

    /// Takes what `rule` says for the free amount.
    pub fn reserve(&self, mut rule: impl FnMut(u64) -> Option<u64>) -> Option<Reservation<'_>> {
        let free = self.0.load(Ordering::SeqCst);
        let amount = rule(free)?;
        if amount > free {
            return None;
        }
        self.0.store(free - amount, Ordering::SeqCst);
        Some(Reservation { budget: self, amount })
    }
}

impl Reservation<'_> {
    pub fn amount(&self) -> u64 {
        self.amount
    }
}

impl Drop for Reservation<'_> {
    fn drop(&mut self) {
        self.budget.0.fetch_add(self.amount, Ordering::SeqCst);
    }
}
