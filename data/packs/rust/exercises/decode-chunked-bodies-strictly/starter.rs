// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Decodes a chunked body (RFC 9112, section 7.1) from pieces of any size.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Error {
    Malformed,
    TooLarge,
}

pub struct Decoder {
    body: Vec<u8>,
    limit: u64,
    done: bool,
}

impl Decoder {
    /// A decoder of one body of at most `limit` bytes.
    pub fn new(limit: u64) -> Self {
        Decoder { body: Vec::new(), limit, done: false }
    }

    /// What has been decoded so far.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    pub fn is_done(&self) -> bool {
        self.done
    }

    /// Takes the next bytes and returns how many belong to the body.
    pub fn feed(&mut self, input: &[u8]) -> Result<usize, Error> {
        let mut rest = input;
        while !self.done {
            let end = rest.iter().position(|&b| b == b'\n').ok_or(Error::Malformed)?;
            let line = std::str::from_utf8(&rest[..end]).map_err(|_| Error::Malformed)?;
            let size = line.split(';').next().unwrap_or("").trim();
            let size = u64::from_str_radix(size, 16).map_err(|_| Error::Malformed)?;
            rest = &rest[end + 1..];
            if size > self.limit {
                return Err(Error::TooLarge);
            }
            let size = size as usize;
            if rest.len() < size + 2 {
                return Err(Error::Malformed);
            }
            self.body.extend_from_slice(&rest[..size]);
            rest = &rest[size + 2..];
            self.done = size == 0;
        }
        Ok(input.len() - rest.len())
    }
}
