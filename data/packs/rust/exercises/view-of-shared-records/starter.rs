// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::mem::{size_of, size_of_val};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Gauge,
    Counter,
    Event,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewError {
    Length,
    Misaligned,
    Kind { index: usize, found: u8 },
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sample {
    pub kind: Kind,
    pub flags: u16,
    pub source: u32,
    pub value: f64,
    pub crc: u32,
}

impl Sample {
    pub fn new(kind: Kind, flags: u16, source: u32, value: f64, crc: u32) -> Self {
        Sample {
            kind,
            flags,
            source,
            value,
            crc,
        }
    }

    pub fn view(bytes: &[u8]) -> Result<&[Sample], ViewError> {
        if bytes.len() % size_of::<Sample>() != 0 {
            return Err(ViewError::Length);
        }
        Ok(unsafe { std::slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len() / size_of::<Sample>()) })
    }

    pub fn bytes_of(samples: &[Sample]) -> &[u8] {
        unsafe { std::slice::from_raw_parts(samples.as_ptr().cast(), size_of_val(samples)) }
    }
}
