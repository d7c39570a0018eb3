// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::ffi::{c_char, c_long, CStr, CString};

fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_string()
}

#[no_mangle]
pub unsafe extern "C" fn slug_make(title: *const c_char, out: *mut c_char, cap: usize) -> c_long {
    let slug = slug(CStr::from_ptr(title).to_str().unwrap());
    let len = slug.len().min(cap);
    out.cast::<u8>().copy_from_nonoverlapping(slug.as_ptr(), len);
    *out.add(len) = 0;
    len as c_long
}

#[no_mangle]
pub unsafe extern "C" fn slug_dup(title: *const c_char) -> *mut c_char {
    let slug = slug(CStr::from_ptr(title).to_str().unwrap());
    CString::new(slug).unwrap().into_raw()
}
