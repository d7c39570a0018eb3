// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Permutation;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::rc::Rc;

struct Ledger;

thread_local!(static CALLS: Cell<(usize, usize)> = const { Cell::new((0, 0)) });

// SAFETY: every call goes to `System` unchanged, and the counters allocate nothing.
unsafe impl GlobalAlloc for Ledger {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        CALLS.with(|c| c.set((c.get().0 + 1, c.get().1)));
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        CALLS.with(|c| c.set((c.get().0, c.get().1 + 1)));
        System.dealloc(p, layout)
    }
}

#[global_allocator]
static GLOBAL: Ledger = Ledger;

#[test]
fn values_go_where_the_order_says() {
    let p = Permutation::new(vec![2, 0, 3, 1]).unwrap();
    assert_eq!(p.apply(vec!["a", "b", "c", "d"]), Ok(vec!["c", "a", "d", "b"]));
    assert_eq!(
        Permutation::new(vec![]).unwrap().apply(Vec::<String>::new()),
        Ok(vec![])
    );
}

#[test]
fn what_is_no_permutation_comes_back() {
    for bad in [
        vec![0, 0],
        vec![1, 1, 1],
        vec![0, 0, 3, 3],
        vec![1],
        vec![0, 2],
        vec![u32::MAX],
        vec![0, 3, 3, 0],
    ] {
        assert_eq!(Permutation::new(bad.clone()), Err(bad));
    }
}

#[test]
fn values_of_another_length_come_back_unchanged() {
    let value = Rc::new(());
    let p = Permutation::new(vec![1, 0]).unwrap();
    for len in [0, 1, 3, 100] {
        let values = vec![value.clone(); len];
        let at = values.as_ptr();
        let back = p.apply(values).unwrap_err();
        assert_eq!((back.len(), back.as_ptr()), (len, at));
    }
    assert_eq!(Rc::strong_count(&value), 1);
}

#[test]
fn each_value_stays_there_once() {
    struct NoTraits(#[allow(dead_code)] Rc<()>);
    let value = Rc::new(());
    let values: Vec<NoTraits> = (0..5).map(|_| NoTraits(value.clone())).collect();
    let moved = Permutation::new(vec![4, 3, 2, 1, 0])
        .unwrap()
        .apply(values)
        .ok()
        .unwrap();
    assert_eq!((moved.len(), Rc::strong_count(&value)), (5, 6));
    drop(moved);
    assert_eq!(Rc::strong_count(&value), 1);
}

#[test]
fn one_buffer_is_made_and_the_old_one_is_freed() {
    let p = Permutation::new((0..1000).rev().collect()).unwrap();
    let values: Vec<u64> = (0..1000).collect();
    let before = CALLS.with(Cell::get);
    let moved = p.apply(values);
    let after = CALLS.with(Cell::get);
    assert_eq!((after.0 - before.0, after.1 - before.1), (1, 1), "allocated and freed");
    assert!(moved.unwrap().into_iter().eq((0..1000).rev()));
}

#[test]
fn the_inverse_undoes_it() {
    let p = Permutation::new(vec![2, 0, 3, 1, 4]).unwrap();
    let values = vec!['a', 'b', 'c', 'd', 'e'];
    assert_eq!(p.inverse().apply(p.apply(values.clone()).unwrap()), Ok(values));
    assert_eq!(p.inverse().inverse(), p);
}

#[test]
fn zero_sized_values_work() {
    assert_eq!(
        Permutation::new(vec![1, 0]).unwrap().apply(vec![(), ()]),
        Ok(vec![(), ()])
    );
}
