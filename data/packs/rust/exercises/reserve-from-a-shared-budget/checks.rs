// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Budget;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

#[test]
fn a_rule_takes_from_what_is_free() {
    let budget = Budget::new(100);
    let first = budget.reserve(|free| Some(free / 4)).unwrap();
    let second = budget.reserve(|free| Some(free / 3)).unwrap();
    assert_eq!((first.amount(), second.amount(), budget.free()), (25, 25, 50));
}

#[test]
fn a_dropped_reservation_comes_back_once() {
    let budget = Budget::new(10);
    drop(budget.reserve(|_| Some(10)).unwrap());
    assert_eq!(budget.free(), 10);
    assert_eq!(budget.reserve(|_| Some(0)).unwrap().amount(), 0);
    assert_eq!(budget.free(), 10);
}

#[test]
fn a_refusal_takes_nothing() {
    let budget = Budget::new(10);
    assert!(budget.reserve(|_| None).is_none());
    assert!(budget.reserve(|free| Some(free + 1)).is_none());
    assert!(budget.reserve(|_| Some(u64::MAX)).is_none());
    assert_eq!(budget.free(), 10);
}

#[test]
fn an_update_during_the_rule_is_not_lost() {
    let budget = Budget::new(100);
    let mut other = None;
    let mine = budget.reserve(|_| {
        other.get_or_insert_with(|| budget.reserve(|_| Some(30)).unwrap());
        Some(50)
    });
    assert_eq!(mine.unwrap().amount(), 50);
    // `mine` is back; the other thread's 30 are still out.
    assert_eq!(budget.free(), 70);
}

#[test]
fn the_rule_decides_again_on_the_new_amount() {
    let budget = Budget::new(100);
    let (mut other, mut seen) = (None, Vec::new());
    let mine = budget
        .reserve(|free| {
            seen.push(free);
            other.get_or_insert_with(|| budget.reserve(|_| Some(60)).unwrap());
            Some(free / 2)
        })
        .unwrap();
    assert_eq!((seen[0], seen[seen.len() - 1]), (100, 40));
    assert_eq!((mine.amount(), budget.free()), (20, 20));
}

#[test]
fn a_rule_that_no_longer_fits_takes_nothing() {
    let budget = Budget::new(100);
    let mut other = None;
    let mine = budget.reserve(|free| {
        let fits = free >= 50;
        other.get_or_insert_with(|| budget.reserve(|_| Some(60)).unwrap());
        fits.then_some(50)
    });
    assert!(mine.is_none());
    assert_eq!(budget.free(), 40);
}

#[test]
fn an_amount_given_back_during_the_rule_counts() {
    let budget = Budget::new(100);
    let mut other = budget.reserve(|_| Some(80));
    let mine = budget.reserve(|free| {
        other = None;
        Some(free.min(90))
    });
    assert_eq!(mine.unwrap().amount(), 90);
}

#[test]
fn threads_never_hold_more_than_there_is() {
    let (budget, out) = (Budget::new(100), AtomicU64::new(0));
    thread::scope(|scope| {
        for n in 1..=4u64 {
            let (budget, out) = (&budget, &out);
            scope.spawn(move || {
                for _ in 0..20_000 {
                    if let Some(mine) = budget.reserve(|free| (free > 7 * n).then(|| free - n)) {
                        assert!(
                            out.fetch_add(mine.amount(), Ordering::SeqCst) + mine.amount() <= 100
                        );
                        out.fetch_sub(mine.amount(), Ordering::SeqCst);
                    }
                }
            });
        }
    });
    assert_eq!(budget.free(), 100);
}
