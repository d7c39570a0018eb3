// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: right in all cases, but collects into a vector first, for each line.

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
        write!(f, "expected {} fields, found {}", self.expected, self.found)
    }
}

impl Error for FieldCount {}

/// The fields of a line, if there are exactly `N`. Allocates nothing.
///
/// ```
/// # fn main() -> Result<(), exercise::FieldCount> {
/// let [host, port] = exercise::fields("db1;5432", ';')?;
/// assert_eq!((host, port), ("db1", "5432"));
/// # Ok(())
/// # }
/// ```
pub fn fields<const N: usize>(line: &str, separator: char) -> Result<[&str; N], FieldCount> {
    let parts: Vec<&str> = line.split(separator).collect();
    parts.try_into().map_err(|parts: Vec<&str>| FieldCount {
        expected: N,
        found: parts.len(),
    })
}
