// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::FreeList;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

fn drain(list: &FreeList) -> Vec<u32> {
    std::iter::from_fn(|| list.take()).collect()
}

#[test]
fn every_slot_is_handed_out_once_lowest_first() {
    assert_eq!(drain(&FreeList::new(4)), [0, 1, 2, 3]);
    assert_eq!(FreeList::new(0).take(), None);
}

#[test]
fn a_slot_given_back_is_taken_next() {
    let list = FreeList::new(3);
    let taken = drain(&list);
    list.give_back(taken[1]);
    list.give_back(taken[0]);
    assert_eq!(drain(&list), [0, 1]);
}

#[test]
#[should_panic]
fn a_number_that_is_no_slot_is_refused() {
    FreeList::new(2).give_back(2);
}

/// While one `take` sleeps in its window, others take the first two slots and give the first one
/// back; then `more` times they take it and give it back again.
fn slots_in_use_after(more: usize) -> Vec<u32> {
    let list = FreeList::new(4);
    let (mut held, mut first_time) = (Vec::new(), true);
    let slow = list.take_with(|| {
        if std::mem::take(&mut first_time) {
            let head = list.take().unwrap();
            held.push(list.take().unwrap());
            list.give_back(head);
            for _ in 0..more {
                list.give_back(list.take().unwrap());
            }
        }
    });
    held.extend(slow);
    held.extend(drain(&list));
    held
}

fn assert_distinct(held: Vec<u32>, more: usize) {
    assert_eq!(held.iter().collect::<HashSet<_>>().len(), 4, "after {more} more rounds: {held:?}");
    assert_eq!(held.len(), 4, "after {more} more rounds: {held:?}");
}

#[test]
fn a_head_that_came_back_is_told_from_one_that_stayed() {
    assert_distinct(slots_in_use_after(0), 0);
}

#[test]
fn a_tag_does_not_come_round_after_256_operations() {
    (0..600).for_each(|more| assert_distinct(slots_in_use_after(more), more));
}

#[test]
fn a_tag_does_not_come_round_after_65536_operations() {
    (65_525..65_540)
        .chain(32_760..32_770)
        .for_each(|more| assert_distinct(slots_in_use_after(more), more));
}

#[test]
fn an_undisturbed_take_swaps_at_the_first_try() {
    let (list, mut tries) = (FreeList::new(1), 0);
    // A weak exchange may fail for no reason, but not hundreds of times.
    assert_eq!(list.take_with(|| tries += 1), Some(0));
    assert!((1..100).contains(&tries));
}

#[test]
fn threads_never_hold_the_same_slot() {
    let list = FreeList::new(3);
    let used: Vec<AtomicBool> = (0..3).map(|_| AtomicBool::new(false)).collect();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50_000 {
                    if let Some(slot) = list.take() {
                        assert!(
                            !used[slot as usize].swap(true, Ordering::SeqCst),
                            "{slot} is in two hands"
                        );
                        used[slot as usize].store(false, Ordering::SeqCst);
                        list.give_back(slot);
                    }
                }
            });
        }
    });
    assert_eq!(drain(&list).len(), 3);
}
