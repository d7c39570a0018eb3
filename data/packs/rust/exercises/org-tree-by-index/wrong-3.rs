// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: refuses the move below itself and its own children, but not further down.

use std::collections::HashMap;
use std::iter::successors;

/// Names a node. Stays invalid once its node is removed, since no number is given out twice.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct NodeId(u64);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MoveError {
    /// One of the ids names no node, or the root was to be moved.
    Invalid,
    /// The new parent is the node itself or lies below it.
    Cycle,
}

struct Node<T> {
    parent: Option<NodeId>,
    children: Vec<NodeId>,
    value: T,
}

/// A tree that owns its nodes; links are ids of nodes that exist.
pub struct Tree<T> {
    nodes: HashMap<NodeId, Node<T>>,
    next: u64,
}

impl<T> Tree<T> {
    pub fn new(value: T) -> (Self, NodeId) {
        let mut tree = Tree {
            nodes: HashMap::new(),
            next: 0,
        };
        let root = tree.insert(None, value);
        (tree, root)
    }

    fn insert(&mut self, parent: Option<NodeId>, value: T) -> NodeId {
        let id = NodeId(self.next);
        self.next += 1;
        self.nodes.insert(
            id,
            Node {
                parent,
                children: Vec::new(),
                value,
            },
        );
        id
    }

    pub fn get(&self, id: &NodeId) -> Option<&T> {
        self.nodes.get(id).map(|n| &n.value)
    }

    pub fn add(&mut self, parent: &NodeId, value: T) -> Option<NodeId> {
        self.nodes.get(parent)?;
        let id = self.insert(Some(*parent), value);
        self.nodes.get_mut(parent)?.children.push(id);
        Some(id)
    }

    /// The ids from this node up to the root.
    fn upwards(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        successors(Some(id), |id| self.nodes.get(id)?.parent)
    }

    /// The values from the root down to this node.
    pub fn path(&self, id: &NodeId) -> Option<Vec<&T>> {
        let mut path = self.upwards(*id).map(|id| self.get(&id)).collect::<Option<Vec<_>>>()?;
        path.reverse();
        Some(path)
    }

    fn detach(&mut self, id: NodeId, parent: NodeId) {
        if let Some(parent) = self.nodes.get_mut(&parent) {
            parent.children.retain(|&c| c != id);
        }
    }

    pub fn reparent(&mut self, id: &NodeId, parent: &NodeId) -> Result<(), MoveError> {
        let old = self.nodes.get(id).and_then(|n| n.parent).ok_or(MoveError::Invalid)?;
        self.nodes.get(parent).ok_or(MoveError::Invalid)?;
        if id == parent || self.nodes[id].children.contains(parent) {
            return Err(MoveError::Cycle);
        }
        self.detach(*id, old);
        self.nodes.get_mut(parent).ok_or(MoveError::Invalid)?.children.push(*id);
        self.nodes.get_mut(id).ok_or(MoveError::Invalid)?.parent = Some(*parent);
        Ok(())
    }

    /// Drops the node and all below it; returns their number.
    pub fn remove(&mut self, id: &NodeId) -> Option<usize> {
        let parent = self.nodes.get(id)?.parent?;
        self.detach(*id, parent);
        let (mut pending, mut count) = (vec![*id], 0);
        while let Some(node) = pending.pop().and_then(|id| self.nodes.remove(&id)) {
            pending.extend(node.children);
            count += 1;
        }
        Some(count)
    }
}
