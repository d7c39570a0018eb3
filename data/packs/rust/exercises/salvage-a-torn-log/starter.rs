// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Recovery of an append-only log.

pub const MAX_PAYLOAD: usize = 1 << 20;
const HEADER: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    Clean,
    /// The rest can come from an append that was cut off; cut the file to `valid_length`.
    Torn,
    /// The rest was damaged later; cutting it off may lose records that were acknowledged.
    Corrupt,
}

#[derive(Debug, PartialEq, Eq)]
pub struct Recovered<'a> {
    pub payloads: Vec<&'a [u8]>,
    pub valid_length: usize,
    pub end: End,
}

/// Appends a record. The payload has 1 to `MAX_PAYLOAD` bytes.
pub fn append(log: &mut Vec<u8>, payload: &[u8]) {
    assert!((1..=MAX_PAYLOAD).contains(&payload.len()), "length of the payload");
    log.extend_from_slice(&(payload.len() as u32).to_le_bytes());
    log.extend_from_slice(&crc32(payload).to_le_bytes());
    log.extend_from_slice(payload);
}

/// The whole records at the start of `log`, and how it ends.
pub fn recover(log: &[u8]) -> Recovered<'_> {
    let mut payloads = Vec::new();
    let mut at = 0;
    let mut end = End::Clean;
    while at + HEADER <= log.len() {
        let length = u32::from_le_bytes(log[at..at + 4].try_into().unwrap()) as usize;
        let crc = u32::from_le_bytes(log[at + 4..at + 8].try_into().unwrap());
        let payload = &log[at + HEADER..at + HEADER + length];
        if crc32(payload) == crc {
            payloads.push(payload);
        } else {
            end = End::Corrupt;
        }
        at += HEADER + length;
    }
    Recovered { payloads, valid_length: at, end }
}

/// CRC-32 as in zip and PNG, bit by bit: the log is short and recovery rare.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    })
}
