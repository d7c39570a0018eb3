// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: reads a tail of zeros as empty records, whose checksum is 0 and so right.

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
    let (mut payloads, mut rest) = (Vec::new(), log);
    let end = loop {
        match next(rest) {
            Ok(payload) => {
                payloads.push(payload);
                rest = &rest[HEADER + payload.len()..];
            }
            Err(end) => break end,
        }
    };
    Recovered { payloads, valid_length: log.len() - rest.len(), end }
}

/// The first payload of `rest`, or why there is none.
fn next(rest: &[u8]) -> Result<&[u8], End> {
    if rest.is_empty() {
        return Err(End::Clean);
    }
    let header: &[u8; HEADER] = rest.first_chunk().ok_or(End::Torn)?;
    let [l0, l1, l2, l3, c0, c1, c2, c3] = *header;
    let length = u32::from_le_bytes([l0, l1, l2, l3]) as usize;
    if length > MAX_PAYLOAD {
        return Err(End::Corrupt);
    }
    let payload = rest.get(HEADER..HEADER + length).ok_or(End::Torn)?;
    if crc32(payload) == u32::from_le_bytes([c0, c1, c2, c3]) {
        Ok(payload)
    } else if rest.len() == HEADER + length {
        Err(End::Torn)
    } else {
        Err(End::Corrupt)
    }
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
