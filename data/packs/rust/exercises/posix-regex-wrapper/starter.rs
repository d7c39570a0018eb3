// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::ops::Range;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PatternError {
    /// There is a byte 0 at this position.
    Nul(usize),
    /// What the library says.
    Invalid(String),
}

/// A compiled POSIX extended regular expression.
#[derive(Clone)]
pub struct Pattern {
    regex: libc::regex_t,
}

impl Pattern {
    pub fn new(pattern: &str) -> Result<Self, PatternError> {
        unsafe {
            let mut regex: libc::regex_t = std::mem::zeroed();
            match libc::regcomp(&mut regex, pattern.as_ptr().cast(), libc::REG_EXTENDED) {
                0 => Ok(Pattern { regex }),
                _ => Err(PatternError::Invalid(String::new())),
            }
        }
    }

    /// The leftmost match, as byte offsets.
    pub fn find(&self, text: &[u8]) -> Result<Option<Range<usize>>, PatternError> {
        let mut found = libc::regmatch_t { rm_so: -1, rm_eo: -1 };
        match unsafe { libc::regexec(&self.regex, text.as_ptr().cast(), 1, &mut found, 0) } {
            0 => Ok(Some(found.rm_so as usize..found.rm_eo as usize)),
            _ => Ok(None),
        }
    }
}
