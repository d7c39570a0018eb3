// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::error::Error;
use std::fmt;

/// The line has another number of fields than the caller wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FieldCount {
    pub expected: usize,
    pub found: usize,
}

impl fmt::Display for FieldCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wrong number of fields")
    }
}

impl Error for FieldCount {}

pub fn fields<const N: usize>(line: &str, separator: char) -> Result<[&str; N], FieldCount> {
    let parts: Vec<&str> = line.split(separator).collect();
    Ok(parts[..N].try_into().unwrap())
}
