// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: `repr(C)` alone fixes the offsets, but the gaps stay uninitialized in `bytes_of`.

use std::mem::{align_of, offset_of, size_of, size_of_val};

#[repr(u8)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Gauge = 0,
    Counter = 1,
    Event = 2,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ViewError {
    Length,
    Misaligned,
    Kind { index: usize, found: u8 },
}

/// `struct sample` of the sampler.
#[repr(C)]
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sample {
    pub kind: Kind,
    pub flags: u16,
    pub source: u32,
    pub value: f64,
    pub crc: u32,
}

const _: () = {
    assert!(size_of::<Sample>() == 24 && align_of::<Sample>() == 8);
    assert!(offset_of!(Sample, kind) == 0);
    assert!(offset_of!(Sample, flags) == 2 && offset_of!(Sample, source) == 4);
    assert!(offset_of!(Sample, value) == 8 && offset_of!(Sample, crc) == 16);
};

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

    /// The records in `bytes`. As for every `&[u8]`, nobody may write to the bytes meanwhile:
    /// a shared mapping has to be handed over first.
    pub fn view(bytes: &[u8]) -> Result<&[Sample], ViewError> {
        if bytes.is_empty() {
            return Ok(&[]);
        }
        let records = bytes.chunks_exact(size_of::<Sample>());
        if !records.remainder().is_empty() {
            return Err(ViewError::Length);
        }
        let start = bytes.as_ptr().cast::<Sample>();
        if !start.is_aligned() {
            return Err(ViewError::Misaligned);
        }
        for (index, record) in records.enumerate() {
            let found = record[offset_of!(Sample, kind)];
            if found > Kind::Event as u8 {
                return Err(ViewError::Kind { index, found });
            }
        }
        // SAFETY: aligned, the length is a whole number of records within `bytes`, each kind is
        // valid, and all other fields take any bytes. The lifetime is that of `bytes`.
        Ok(unsafe { std::slice::from_raw_parts(start, bytes.len() / size_of::<Sample>()) })
    }

    /// The bytes of the records, as the sampler reads them.
    pub fn bytes_of(samples: &[Sample]) -> &[u8] {
        // SAFETY: `Sample` has no padding (asserted above), so all bytes are initialized.
        unsafe { std::slice::from_raw_parts(samples.as_ptr().cast(), size_of_val(samples)) }
    }
}
