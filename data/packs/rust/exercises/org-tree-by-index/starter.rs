// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

struct Node<T> {
    parent: RefCell<Option<NodeId<T>>>,
    children: RefCell<Vec<NodeId<T>>>,
    value: T,
}

pub struct NodeId<T>(Rc<Node<T>>);

impl<T> Clone for NodeId<T> {
    fn clone(&self) -> Self {
        NodeId(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for NodeId<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> fmt::Debug for NodeId<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NodeId({:p})", self.0)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoveError {
    Invalid,
    Cycle,
}

pub struct Tree<T> {
    root: NodeId<T>,
}

impl<T> Tree<T> {
    pub fn new(value: T) -> (Self, NodeId<T>) {
        let root = NodeId(Rc::new(Node {
            parent: None.into(),
            children: Vec::new().into(),
            value,
        }));
        (Tree { root: root.clone() }, root)
    }

    pub fn get<'a>(&self, id: &'a NodeId<T>) -> Option<&'a T> {
        Some(&id.0.value)
    }

    pub fn add(&mut self, parent: &NodeId<T>, value: T) -> Option<NodeId<T>> {
        let node = Node {
            parent: Some(parent.clone()).into(),
            children: Vec::new().into(),
            value,
        };
        let id = NodeId(Rc::new(node));
        parent.0.children.borrow_mut().push(id.clone());
        Some(id)
    }

    pub fn path<'a>(&self, id: &'a NodeId<T>) -> Option<Vec<&'a T>> {
        fn up<'a, T>(id: &'a NodeId<T>, path: &mut Vec<&'a T>) {
            // SAFETY: the parent lives as long as its child.
            if let Some(parent) = unsafe { &*id.0.parent.as_ptr() } {
                up(parent, path);
            }
            path.push(&id.0.value);
        }
        let mut path = Vec::new();
        up(id, &mut path);
        Some(path)
    }

    pub fn reparent(&mut self, id: &NodeId<T>, parent: &NodeId<T>) -> Result<(), MoveError> {
        if let Some(old) = id.0.parent.borrow().as_ref() {
            old.0.children.borrow_mut().retain(|c| c != id);
        }
        parent.0.children.borrow_mut().push(id.clone());
        *id.0.parent.borrow_mut() = Some(parent.clone());
        Ok(())
    }

    pub fn remove(&mut self, id: &NodeId<T>) -> Option<usize> {
        if *id == self.root {
            return None;
        }
        if let Some(old) = id.0.parent.borrow().as_ref() {
            old.0.children.borrow_mut().retain(|c| c != id);
        }
        let below: usize =
            id.0.children
                .borrow()
                .iter()
                .map(|c| c.0.children.borrow().len() + 1)
                .sum();
        Some(1 + below)
    }
}
