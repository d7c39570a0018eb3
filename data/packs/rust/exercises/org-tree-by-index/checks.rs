// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{MoveError, Tree};
use std::cell::Cell;
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

struct Counted(Rc<Cell<usize>>);
impl Drop for Counted {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

#[test]
fn a_dropped_tree_drops_its_values() {
    let drops = Rc::new(Cell::new(0));
    {
        let (mut tree, root) = Tree::new(Counted(drops.clone()));
        let team = tree.add(&root, Counted(drops.clone())).unwrap();
        tree.add(&team, Counted(drops.clone())).unwrap();
    }
    assert_eq!(drops.get(), 3);
}

#[test]
fn remove_drops_and_counts_the_whole_branch() {
    let drops = Rc::new(Cell::new(0));
    let (mut tree, root) = Tree::new(Counted(drops.clone()));
    let a = tree.add(&root, Counted(drops.clone())).unwrap();
    let b = tree.add(&a, Counted(drops.clone())).unwrap();
    tree.add(&b, Counted(drops.clone())).unwrap();
    assert_eq!(tree.remove(&a), Some(3));
    assert_eq!(drops.get(), 3);
    assert_eq!(tree.remove(&root), None);
}

#[test]
fn the_id_of_a_removed_node_stays_invalid() {
    let (mut tree, root) = Tree::new("all");
    let old = tree.add(&root, "old").unwrap();
    let below = tree.add(&old, "below").unwrap();
    tree.remove(&old);
    let new = tree.add(&root, "new").unwrap();
    let newer = tree.add(&root, "newer").unwrap();
    for stale in [&old, &below] {
        assert!(tree.get(stale).is_none() && tree.path(stale).is_none());
        assert!(tree.add(stale, "lost").is_none() && tree.remove(stale).is_none());
        assert_eq!(tree.reparent(stale, &new), Err(MoveError::Invalid));
        assert_eq!(tree.reparent(&newer, stale), Err(MoveError::Invalid));
    }
    assert_eq!(tree.path(&new), Some(vec![&"all", &"new"]));
}

#[test]
fn a_move_below_itself_is_refused_and_changes_nothing() {
    let (mut tree, root) = Tree::new("all");
    let top = tree.add(&root, "top").unwrap();
    let a = tree.add(&top, "a").unwrap();
    let b = tree.add(&a, "b").unwrap();
    let c = tree.add(&b, "c").unwrap();
    for target in [&a, &b, &c] {
        assert_eq!(tree.reparent(&a, target), Err(MoveError::Cycle));
    }
    assert_eq!(tree.reparent(&root, &c), Err(MoveError::Invalid));
    assert_eq!(tree.path(&c), Some(vec![&"all", &"top", &"a", &"b", &"c"]));
    let d = tree.add(&root, "d").unwrap();
    assert_eq!(tree.reparent(&top, &d), Ok(()));
    assert_eq!(tree.path(&c), Some(vec![&"all", &"d", &"top", &"a", &"b", &"c"]));
    assert_eq!(tree.remove(&d), Some(5), "a moved branch belongs to its new parent");
}

#[test]
fn the_tree_can_move_to_another_thread() {
    assert!(implements!(Tree<String>: Send));
    assert!(!implements!(Tree<Rc<u8>>: Send));
}

#[test]
fn a_deep_chain_is_no_problem() {
    let (mut tree, root) = Tree::new(0u32);
    let top = tree.add(&root, 1).unwrap();
    let mut last = top.clone();
    for n in 2..=200_000 {
        last = tree.add(&last, n).unwrap();
    }
    assert_eq!(tree.path(&last).unwrap().len(), 200_001);
    assert_eq!(tree.remove(&top), Some(200_000));
}
