// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::error::Error;
use std::fmt;
use std::time::Duration;

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
        write!(f, "{self:?}")
    }
}

impl Error for SpanError {}

/// Parses a time span such as `1h30m` or `250ms`. A span is one or more pairs of a number
/// (decimal digits) and a unit: `h`, `m`, `s` or `ms`. There are no blanks and no signs. Each
/// unit occurs at most once, larger units first. The numbers need not be smaller than the next
/// unit: `90m` is fine. Never panics. The error is the first thing from the left that is wrong;
/// a span of more than `u64::MAX` milliseconds is `TooLong`, unless the text is wrong in
/// another way.
///
/// ```
/// assert_eq!(parse_span("1h30m"), 5400);
/// ```
pub fn parse_span(text: &str) -> Result<Duration, SpanError> {
    let mut millis = 0;
    let mut number = String::new();
    for (at, c) in text.chars().enumerate() {
        match c {
            '0'..='9' => number.push(c),
            'h' | 'm' | 's' => {
                let n: u64 = number.parse().map_err(|_| SpanError::NoNumber(at))?;
                number.clear();
                millis += n * match c {
                    'h' => 3_600_000,
                    'm' if text[at..].starts_with("ms") => return Ok(Duration::from_millis(millis + n)),
                    'm' => 60_000,
                    _ => 1000,
                };
            }
            _ => return Err(SpanError::NoUnit(at)),
        }
    }
    if !number.is_empty() {
        millis += number.parse::<u64>().unwrap() * 1000;
    }
    Ok(Duration::from_millis(millis))
}
