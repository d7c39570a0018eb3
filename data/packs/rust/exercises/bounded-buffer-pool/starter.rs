// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex};

/// Lends buffers.
#[derive(Clone)]
pub struct Pool {
    idle: Arc<Mutex<Vec<Vec<u8>>>>,
    size: usize,
}

impl Pool {
    pub fn new(_limit: usize, size: usize) -> Self {
        Pool {
            idle: Arc::default(),
            size,
        }
    }

    pub fn try_get(&self) -> Option<Buffer> {
        Some(self.get())
    }

    pub fn get(&self) -> Buffer {
        let kept = self.idle.lock().unwrap().pop();
        Buffer {
            bytes: kept.unwrap_or_else(|| Vec::with_capacity(self.size)),
        }
    }

    pub fn put_back(&self, buffer: Buffer) {
        self.idle.lock().unwrap().push(buffer.bytes);
    }

    pub fn idle(&self) -> usize {
        self.idle.lock().unwrap().len()
    }
}

pub struct Buffer {
    bytes: Vec<u8>,
}

impl Buffer {
    pub fn into_vec(self) -> Vec<u8> {
        self.bytes
    }
}

impl Deref for Buffer {
    type Target = Vec<u8>;
    fn deref(&self) -> &Vec<u8> {
        &self.bytes
    }
}

impl DerefMut for Buffer {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.bytes
    }
}
