// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{Pattern, PatternError};
use std::ffi::CStr;

/// Whether a type has a trait, as a `bool`: the inherent constant wins where its bound holds.
macro_rules! implements {
    ($t:ty: $bound:path) => {{
        struct Probe<T: ?Sized>(std::marker::PhantomData<T>);
        trait No {
            const ANSWER: bool = false;
        }
        impl<T: ?Sized> No for Probe<T> {}
        impl<T: ?Sized + $bound> Probe<T> {
            const ANSWER: bool = true;
        }
        <Probe<$t>>::ANSWER
    }};
}

fn find(pattern: &str, text: &str) -> Option<std::ops::Range<usize>> {
    Pattern::new(pattern).unwrap().find(text.as_bytes()).unwrap()
}

#[test]
fn the_leftmost_match_is_found() {
    assert_eq!(find("[0-9]+", "port 8080, 9090"), Some(5..9));
    assert_eq!(find("^/api/(v1|v2)/", "/api/v2/x"), Some(0..8));
    assert_eq!(find("x*", "abc"), Some(0..0));
    assert_eq!(find("z", "abc"), None);
    assert_eq!(find("a", ""), None);
}

#[test]
fn a_text_is_matched_up_to_its_end_and_no_further() {
    let long = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".to_string();
    let pattern = Pattern::new("a+$").unwrap();
    for len in 1..long.len() {
        assert_eq!(pattern.find(&long.as_bytes()[..len]).unwrap(), Some(0..len));
    }
    let part = &"(a|b)c)))"[..6];
    assert_eq!(
        find(part, "xbcx"),
        Some(1..3),
        "the pattern is the slice, not what stands behind it"
    );
}

#[test]
fn a_bad_pattern_has_the_whole_message_of_the_library() {
    for bad in ["a(b", "[a-", "a{2,1}", "*("] {
        let mut expected = [0u8; 200];
        unsafe {
            let mut raw: libc::regex_t = std::mem::zeroed();
            let text = std::ffi::CString::new(bad).unwrap();
            let code = libc::regcomp(&mut raw, text.as_ptr(), libc::REG_EXTENDED);
            assert_ne!(code, 0);
            libc::regerror(code, &raw, expected.as_mut_ptr().cast(), 200);
        }
        let expected = CStr::from_bytes_until_nul(&expected)
            .unwrap()
            .to_str()
            .unwrap()
            .to_string();
        assert!(expected.len() > 5);
        assert_eq!(Pattern::new(bad).err(), Some(PatternError::Invalid(expected)));
    }
}

#[test]
fn a_byte_zero_is_refused_with_its_position() {
    assert_eq!(Pattern::new("ab\0c").err(), Some(PatternError::Nul(2)));
    let pattern = Pattern::new("secret").unwrap();
    assert_eq!(pattern.find(b"public\0secret"), Err(PatternError::Nul(6)));
}

#[test]
fn a_dropped_pattern_is_freed() {
    let used = || unsafe { libc::mallinfo2() }.uordblks;
    let round = || (0..500).for_each(|_| drop(Pattern::new("(a|b)+c[0-9]{1,20}").unwrap().find(b"abc1")));
    round();
    let before = used();
    round();
    let grown = used().saturating_sub(before);
    assert!(grown < 200_000, "500 patterns left {grown} bytes behind");
}

#[test]
fn it_can_be_moved_sent_and_shared_but_not_cloned() {
    assert!(implements!(Pattern: Send) && implements!(Pattern: Sync));
    assert!(
        !implements!(Pattern: Clone),
        "a copy of the handle would be freed twice"
    );
    let patterns: Vec<Pattern> = ["a+", "b+", "c+"].iter().map(|p| Pattern::new(p).unwrap()).collect();
    let moved: Vec<Pattern> = patterns.into_iter().rev().collect();
    assert_eq!(moved[0].find(b"abcc").unwrap(), Some(2..4));
}
