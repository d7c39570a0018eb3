// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: nobody calls `regfree`; dropping the box frees the struct, not what C has hung onto it.

use std::ffi::{c_char, c_int, CString, NulError};
use std::mem::MaybeUninit;
use std::ops::Range;
use std::ptr::null_mut;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PatternError {
    /// There is a byte 0 at this position.
    Nul(usize),
    /// What the library says.
    Invalid(String),
}

impl From<NulError> for PatternError {
    fn from(error: NulError) -> Self {
        PatternError::Nul(error.nul_position())
    }
}

/// A compiled POSIX extended regular expression.
pub struct Pattern {
    /// Filled by a successful `regcomp`. In a box, since POSIX does not say that a `regex_t` may be moved.
    regex: Box<libc::regex_t>,
}

// SAFETY: a `regex_t` is bound to no thread.
unsafe impl Send for Pattern {}
// SAFETY: `find` passes the pattern as const to `regexec`, which POSIX requires to be thread-safe.
unsafe impl Sync for Pattern {}

/// The message for an error of `regcomp` or `regexec`.
///
/// # Safety
/// `regex` is the argument of the call that has just failed with `code`.
unsafe fn message(code: c_int, regex: *const libc::regex_t) -> PatternError {
    // SAFETY: with a size of 0 nothing is written; the answer is the size with the final 0.
    let size = unsafe { libc::regerror(code, regex, null_mut(), 0) };
    let mut text = vec![0u8; size];
    // SAFETY: `text` has room for `size` bytes.
    unsafe { libc::regerror(code, regex, text.as_mut_ptr().cast::<c_char>(), size) };
    text.pop();
    PatternError::Invalid(String::from_utf8_lossy(&text).into_owned())
}

impl Pattern {
    pub fn new(pattern: &str) -> Result<Self, PatternError> {
        let pattern = CString::new(pattern)?;
        let mut regex = Box::new(MaybeUninit::<libc::regex_t>::zeroed());
        // SAFETY: both pointers are valid, and the pattern ends with 0.
        let code = unsafe { libc::regcomp(regex.as_mut_ptr(), pattern.as_ptr(), libc::REG_EXTENDED) };
        if code != 0 {
            // SAFETY: `regcomp` has just failed on it. There is nothing to free in that case.
            return Err(unsafe { message(code, regex.as_ptr()) });
        }
        // SAFETY: all-zero bytes are a valid `regex_t`, and `regcomp` has filled it.
        let regex = unsafe { Box::from_raw(Box::into_raw(regex).cast::<libc::regex_t>()) };
        Ok(Pattern { regex })
    }

    /// The leftmost match, as byte offsets.
    pub fn find(&self, text: &[u8]) -> Result<Option<Range<usize>>, PatternError> {
        let text = CString::new(text)?;
        let mut found = libc::regmatch_t { rm_so: -1, rm_eo: -1 };
        // SAFETY: the pattern is compiled, the text ends with 0, and there is room for one match.
        match unsafe { libc::regexec(&*self.regex, text.as_ptr(), 1, &mut found, 0) } {
            0 => Ok(Some(found.rm_so as usize..found.rm_eo as usize)),
            libc::REG_NOMATCH => Ok(None),
            // SAFETY: `regexec` has just failed with this pattern.
            code => Err(unsafe { message(code, &*self.regex) }),
        }
    }
}
