// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: refuses a larger unit after a smaller one, but not the same unit twice.

use std::error::Error;
use std::fmt;
use std::time::Duration;

/// Why a text is not a time span.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpanError {
    /// The text is empty.
    Empty,
    /// There should be a digit at this byte.
    NoNumber(usize),
    /// There should be one of the units at this byte.
    NoUnit(usize),
    /// The unit at this byte does not come after a larger one, or was there before.
    Order(usize),
    /// The span is too long for 64 bits of milliseconds.
    TooLong,
}

impl fmt::Display for SpanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SpanError::Empty => write!(f, "empty time span"),
            SpanError::NoNumber(at) => write!(f, "no number at byte {at}"),
            SpanError::NoUnit(at) => write!(f, "no unit at byte {at}"),
            SpanError::Order(at) => write!(f, "unit out of order at byte {at}"),
            SpanError::TooLong => write!(f, "time span too long"),
        }
    }
}

impl Error for SpanError {}

/// The units with their milliseconds, from large to small; `ms` is tried before `m`.
const UNITS: [(&str, u64); 4] = [("h", 3_600_000), ("ms", 1), ("m", 60_000), ("s", 1000)];

/// Parses a time span such as `1h30m` or `250ms`.
///
/// A span is one or more pairs of a number (decimal digits) and a unit: `h`, `m`, `s` or `ms`.
/// There are no blanks and no signs. Each unit occurs at most once, larger units first. The
/// numbers need not be smaller than the next unit: `90m` is fine. Never panics.
///
/// ```
/// # fn main() -> Result<(), exercise::SpanError> {
/// use std::time::Duration;
///
/// assert_eq!(exercise::parse_span("1h30m")?, Duration::from_secs(5400));
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// The first thing from the left that is wrong, see [`SpanError`]; a span of more than
/// `u64::MAX` milliseconds is [`SpanError::TooLong`], unless the text is wrong in another way.
pub fn parse_span(text: &str) -> Result<Duration, SpanError> {
    if text.is_empty() {
        return Err(SpanError::Empty);
    }
    let (mut at, mut last, mut total) = (0, u64::MAX, Some(0u64));
    while at < text.len() {
        let rest = &text[at..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            return Err(SpanError::NoNumber(at));
        }
        at += digits;
        let found = UNITS.iter().find(|(unit, _)| rest[digits..].starts_with(unit));
        let &(unit, millis) = found.ok_or(SpanError::NoUnit(at))?;
        if millis > last {
            return Err(SpanError::Order(at));
        }
        // `None` stays until the rest is known to be right.
        let number = rest[..digits].parse::<u64>().ok();
        total = total
            .zip(number)
            .and_then(|(sum, n)| sum.checked_add(n.checked_mul(millis)?));
        (last, at) = (millis, at + unit.len());
    }
    total.map(Duration::from_millis).ok_or(SpanError::TooLong)
}
