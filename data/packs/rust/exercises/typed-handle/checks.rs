// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::Handle;
use std::collections::{BTreeSet, HashSet};
use std::mem::size_of;
use std::rc::Rc;

/// Whether a type has a trait, as a `bool`: the inherent constant wins where its bound holds.
macro_rules! implements {
    ($t:ty: $bound:path) => {{
        struct Probe<T: ?Sized>(std::marker::PhantomData<T>);
        trait No {
            const ANSWER: bool = false;
        }
        impl<T: ?Sized> No for Probe<T> {}
        impl<T: ?Sized + $bound> Probe<T> {
            const ANSWER: bool = true;
        }
        <Probe<$t>>::ANSWER
    }};
}

/// No traits at all, and neither `Send` nor `Sync`.
struct Script {
    _state: Rc<u8>,
}

#[test]
fn a_handle_can_be_copied_whatever_it_names() {
    assert!(implements!(Handle<Script>: Copy));
    assert!(implements!(Handle<Script>: Clone));
}

#[test]
fn a_handle_can_be_compared_hashed_and_printed_whatever_it_names() {
    assert!(implements!(Handle<Script>: Eq));
    assert!(implements!(Handle<Script>: Ord));
    assert!(implements!(Handle<Script>: std::hash::Hash));
    assert!(implements!(Handle<Script>: std::fmt::Debug));
}

#[test]
fn a_handle_can_cross_threads_whatever_it_names() {
    assert!(implements!(Handle<Script>: Send));
    assert!(implements!(Handle<Script>: Sync));
}

#[test]
fn a_handle_and_an_optional_handle_take_four_bytes() {
    assert_eq!(size_of::<Handle<[u64; 8]>>(), 4);
    assert_eq!(size_of::<Option<Handle<[u64; 8]>>>(), 4);
}

#[test]
fn index_zero_is_possible_and_only_the_last_one_is_not() {
    for index in [0, 1, 7, u32::MAX - 1] {
        assert_eq!(Handle::<u8>::new(index).map(|h| h.index()), Some(index));
    }
    assert!(Handle::<u8>::new(u32::MAX).is_none());
}

#[test]
fn order_equality_and_hash_follow_the_index() {
    let handles: Vec<Handle<u8>> = [3, 0, 3, 1].into_iter().filter_map(Handle::new).collect();
    let sorted: Vec<u32> = handles
        .iter()
        .cloned()
        .collect::<BTreeSet<_>>()
        .iter()
        .map(|h| h.index())
        .collect();
    assert_eq!(sorted, [0, 1, 3]);
    assert_eq!(handles.into_iter().collect::<HashSet<_>>().len(), 3);
}

#[test]
fn debug_prints_the_index_only() {
    assert_eq!(format!("{:?}", Handle::<u8>::new(7).unwrap()), "Handle(7)");
}

#[test]
fn a_handle_is_covariant() {
    fn shorter<'a>(handle: Handle<&'static str>, _near: &'a str) -> Handle<&'a str> {
        handle
    }
    let near = String::from("near");
    assert_eq!(shorter(Handle::new(2).unwrap(), &near).index(), 2);
}
