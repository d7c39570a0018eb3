// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::cell::RefCell;

thread_local!(static NOTES: RefCell<Vec<u32>> = const { RefCell::new(Vec::new()) });

/// Called by [`retry!`] before each new attempt; attempts count from 1.
pub fn note(attempt: u32) {
    NOTES.with(|notes| notes.borrow_mut().push(attempt));
}

/// The attempts that were noted on this thread since the last call.
pub fn noted() -> Vec<u32> {
    NOTES.with(RefCell::take)
}

/// Evaluates the body until it is `Ok`, at most `attempts` times.
#[macro_export]
macro_rules! retry {
    ($attempts:expr, $body:expr $(,)?) => {{
        let mut run = || $body;
        let mut result = run();
        let mut attempt: u32 = 1;
        while attempt < $attempts && result.is_err() {
            attempt += 1;
            note(attempt);
            result = run();
        }
        result
    }};
}
