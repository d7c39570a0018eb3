// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::marker::PhantomData;
use std::ptr::NonNull;

struct Node<T> {
    value: T,
    next: Option<NonNull<Node<T>>>,
}

/// A queue with single links and appending in O(1).
///
/// Invariant: either both ends are `None` and `len` is 0, or `head` is the first of `len`
/// nodes chained by `next`, and `tail` is the last one, whose `next` is `None`. Each node
/// was made by `Box` and is owned by this queue alone.
pub struct Queue<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    owns: PhantomData<Box<Node<T>>>,
}

// SAFETY: the queue owns its values and shares no node, so it is like a `Vec<T>`.
unsafe impl<T: Send> Send for Queue<T> {}
// SAFETY: a shared queue gives out `&T` only.
unsafe impl<T: Sync> Sync for Queue<T> {}

impl<T> Queue<T> {
    pub fn new() -> Self {
        Queue {
            head: None,
            tail: None,
            len: 0,
            owns: PhantomData,
        }
    }

    /// Puts a chain of `len` nodes that nobody else owns behind the last one.
    fn link(&mut self, first: NonNull<Node<T>>, last: NonNull<Node<T>>, len: usize) {
        match self.tail {
            // SAFETY: `tail` is a live node of this queue, and no reference to it is alive.
            Some(tail) => unsafe { (*tail.as_ptr()).next = Some(first) },
            None => self.head = Some(first),
        }
        self.tail = Some(last);
        self.len += len;
    }

    pub fn push_back(&mut self, value: T) {
        let node = NonNull::from(Box::leak(Box::new(Node { value, next: None })));
        self.link(node, node, 1);
    }

    pub fn pop_front(&mut self) -> Option<T> {
        let head = self.head?;
        // SAFETY: `head` came from a `Box`; it is unlinked below, before anyone can follow it.
        let node = unsafe { Box::from_raw(head.as_ptr()) };
        self.head = node.next;
        if self.head.is_none() {
            self.tail = None;
        }
        self.len -= 1;
        Some(node.value)
    }

    pub fn peek(&self) -> Option<&T> {
        // SAFETY: `head` is a live node, borrowed as long as the queue.
        self.head.map(|head| unsafe { &(*head.as_ptr()).value })
    }

    /// Moves all values of `other` behind the own ones, in O(1).
    pub fn append(&mut self, other: &mut Self) {
        if let (Some(first), Some(last)) = (other.head.take(), other.tail.take()) {
            self.link(first, last, std::mem::take(&mut other.len));
        }
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Drop for Queue<T> {
    fn drop(&mut self) {
        while self.pop_front().is_some() {}
    }
}
