// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: `return` in the body leaves the closure only, and its value passes for a result of the attempt.

use std::cell::RefCell;

thread_local!(static NOTES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) });

/// Called by [`retry!`] before each new attempt; attempts count from 1.
#[doc(hidden)]
pub fn note(attempt: u32) {
    NOTES.with(|notes| notes.borrow_mut().push(attempt));
}

/// The attempts that were noted on this thread since the last call.
pub fn noted() -> Vec<u32> {
    NOTES.with(RefCell::take)
}

/// Evaluates the body until it is `Ok`, at most `attempts` times (and at least once);
/// yields the first `Ok` or the last `Err`. `attempts` is evaluated once.
///
/// A macro rather than a function so that `return` and `?` in the body leave the caller.
///
/// ```
/// let mut left = 2;
/// let result: Result<&str, u32> = exercise::retry!(5, {
///     left -= 1;
///     if left == 0 { Ok("there") } else { Err(left) }
/// });
/// assert_eq!(result, Ok("there"));
/// ```
#[macro_export]
macro_rules! retry {
    ($attempts:expr, $body:expr $(,)?) => {{
        let attempts: u32 = $attempts;
        let mut attempt: u32 = 1;
        let mut run = || $body;
        loop {
            match run() {
                ::core::result::Result::Ok(value) => break ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) if attempt >= attempts => {
                    break ::core::result::Result::Err(error);
                }
                ::core::result::Result::Err(_) => {
                    attempt += 1;
                    $crate::note(attempt);
                }
            }
        }
    }};
}
