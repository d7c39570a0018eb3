// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{transfer, Account, TransferError::*};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

struct Counting;

thread_local!(static ALLOCATED: Cell<usize> = const { Cell::new(0) });

// SAFETY: every call goes to `System` unchanged, and the counter allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.with(|n| n.set(n.get() + 1));
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        System.dealloc(p, layout)
    }
}

#[global_allocator]
static GLOBAL: Counting = Counting;

/// How often this thread allocates in `work`.
fn allocations<R>(work: impl FnOnce() -> R) -> (usize, R) {
    let before = ALLOCATED.with(Cell::get);
    let result = work();
    (ALLOCATED.with(Cell::get) - before, result)
}

fn accounts(balances: &[u64]) -> Vec<Account> {
    balances
        .iter()
        .map(|&balance| Account {
            balance,
            journal: Vec::with_capacity(4),
        })
        .collect()
}

#[test]
fn money_moves_in_both_directions() {
    let mut all = accounts(&[100, 50, 0]);
    assert_eq!(transfer(&mut all, 0, 2, 30), Ok(()));
    assert_eq!(transfer(&mut all, 1, 0, 50), Ok(()));
    assert_eq!(transfer(&mut all, 2, 1, 0), Ok(()));
    assert_eq!(all.iter().map(|a| a.balance).collect::<Vec<_>>(), [120, 0, 30]);
    assert_eq!((&all[0].journal, &all[1].journal), (&vec![-30, 50], &vec![-50, 0]));
    assert_eq!(all[2].journal, [30, 0]);
}

#[test]
fn nothing_is_copied() {
    let mut all = accounts(&[100, 50]);
    all[0].journal = vec![1; 10_000];
    all[0].journal.reserve(8);
    let at = all[0].journal.as_ptr();
    let (count, result) = allocations(|| transfer(&mut all, 0, 1, 1).and(transfer(&mut all, 1, 0, 2)));
    assert_eq!((count, result), (0, Ok(())));
    assert_eq!(all[0].journal.as_ptr(), at);
}

#[test]
fn an_account_cannot_pay_itself() {
    let mut all = accounts(&[100, 50]);
    let before = all.clone();
    assert_eq!(transfer(&mut all, 1, 1, 10), Err(SameAccount));
    assert_eq!(transfer(&mut all, 0, 0, 1000), Err(SameAccount));
    assert_eq!(all, before);
}

#[test]
fn an_index_out_of_range_is_an_error() {
    let mut all = accounts(&[100, 50]);
    assert_eq!(transfer(&mut all, 0, 2, 1), Err(NoAccount(2)));
    assert_eq!(transfer(&mut all, usize::MAX, 1, 1), Err(NoAccount(usize::MAX)));
    assert_eq!(transfer(&mut all, 7, 8, 1), Err(NoAccount(7)));
    assert_eq!(transfer(&mut all, 9, 9, 1), Err(NoAccount(9)));
    assert_eq!(transfer(&mut [], 0, 0, 1), Err(NoAccount(0)));
}

#[test]
fn a_failed_transfer_changes_nothing() {
    let mut all = accounts(&[100, u64::MAX - 5]);
    let before = all.clone();
    assert_eq!(transfer(&mut all, 0, 1, 101), Err(Insufficient));
    assert_eq!(transfer(&mut all, 0, 1, 6), Err(Overflow));
    assert_eq!(all, before);
    assert_eq!(transfer(&mut all, 0, 1, 5), Ok(()));
    assert_eq!(all[1].balance, u64::MAX);
}
