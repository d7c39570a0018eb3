// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: returns the string of a `CString`, which only Rust may free.

use std::ffi::{c_char, c_long, CStr};
use std::ptr::null_mut;

/// The slug, without a final 0. Works on bytes: titles may be in any encoding.
fn slug(title: &[u8]) -> Vec<u8> {
    let mut slug = Vec::with_capacity(title.len());
    for word in title
        .split(|b| !b.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !slug.is_empty() {
            slug.push(b'-');
        }
        slug.extend(word.iter().map(u8::to_ascii_lowercase));
    }
    slug
}

/// Writes as much of the slug as `cap` allows, the final 0 included; returns its whole length.
///
/// # Safety
/// `title` is null or a string that ends with 0. `out` is null or has room for `cap` bytes,
/// and does not overlap `title`.
#[no_mangle]
pub unsafe extern "C" fn slug_make(title: *const c_char, out: *mut c_char, cap: usize) -> c_long {
    if title.is_null() || (out.is_null() && cap != 0) {
        return -1;
    }
    // SAFETY: not null, and ends with 0, as promised by the caller.
    let slug = slug(unsafe { CStr::from_ptr(title) }.to_bytes());
    if cap > 0 {
        let len = slug.len().min(cap - 1);
        // SAFETY: `len + 1 <= cap` bytes have room in `out`, and `slug` is a buffer of our own.
        unsafe {
            out.cast::<u8>().copy_from_nonoverlapping(slug.as_ptr(), len);
            out.add(len).write(0);
        }
    }
    // A slug is never longer than its title, which is an object in memory: it fits.
    c_long::try_from(slug.len()).unwrap_or(-1)
}

/// The slug in memory of `malloc`, for the caller to `free`; null if there is none.
///
/// # Safety
/// `title` is null or a string that ends with 0.
#[no_mangle]
pub unsafe extern "C" fn slug_dup(title: *const c_char) -> *mut c_char {
    if title.is_null() {
        return null_mut();
    }
    // SAFETY: not null, and ends with 0, as promised by the caller.
    let slug = slug(unsafe { CStr::from_ptr(title) }.to_bytes());
    std::ffi::CString::new(slug).map_or(null_mut(), std::ffi::CString::into_raw)
}
