// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{frame, TooLong};
use std::cell::Cell;

#[test]
fn a_flat_frame_has_its_fields_in_order() {
    let name = String::from("ab");
    assert_eq!(
        frame![u8 1, u16 0x0203, bytes name, bytes [9u8; 2], bytes &b"c"[..]],
        Ok(b"\x01\x02\x03ab\x09\x09c".to_vec())
    );
}

#[test]
fn empty_frames_and_commas_at_the_end_are_fine() {
    assert_eq!(frame![], Ok(vec![]));
    assert_eq!(frame![u8 1,], Ok(vec![1]));
    assert_eq!(frame![len16 {}, len16 { u8 1, }, ], Ok(vec![0, 0, 0, 1, 1]));
}

#[test]
fn a_body_is_counted_in_bytes() {
    assert_eq!(
        frame![len16 { bytes "hello", u16 1 }, u8 7],
        Ok(b"\x00\x07hello\x00\x01\x07".to_vec())
    );
}

#[test]
fn bodies_can_be_nested() {
    let nested = frame![len16 { u8 1, len16 { bytes "xyz", len16 { u8 2 } }, u8 3 }];
    assert_eq!(nested, Ok(b"\x00\x0a\x01\x00\x06xyz\x00\x01\x02\x03".to_vec()));
}

#[test]
fn each_expression_is_evaluated_once_in_order() {
    let count = Cell::new(0u8);
    let next = || {
        count.set(count.get() + 1);
        count.get()
    };
    let frame = frame![u8 next(), len16 { u8 next(), len16 { u16 u16::from(next()), bytes [next()] } }, u8 next()];
    assert_eq!(frame, Ok(vec![1, 0, 6, 2, 0, 3, 0, 3, 4, 5]));
    assert_eq!(count.get(), 5);
}

#[test]
fn a_body_that_is_too_long_is_an_error() {
    let body = vec![7u8; 65_535];
    assert_eq!(
        frame![len16 { bytes &body }].map(|f| (f.len(), f[0], f[1])),
        Ok((65_537, 255, 255))
    );
    assert_eq!(frame![len16 { bytes &body, u8 1 }], Err(TooLong(65_536)));
    assert_eq!(frame![len16 { len16 { bytes &body, u16 1 } }], Err(TooLong(65_537)));
    assert_eq!(
        frame![bytes &body, u8 1].map(|f| f.len()),
        Ok(65_536),
        "outside of a body there is no limit"
    );
}

#[test]
fn names_of_the_caller_do_not_clash() {
    let (out, value, start) = (1u8, 2u16, "s");
    assert_eq!(
        frame![u8 out, u16 value, len16 { bytes start, u8 out }],
        Ok(vec![1, 0, 2, 0, 2, b's', 1])
    );
}

#[test]
fn an_error_can_be_passed_on_by_the_callers_function() {
    fn build(body: &[u8]) -> Result<usize, TooLong> {
        Ok(frame![len16 { bytes body }]?.len())
    }
    assert_eq!((build(b"abc"), build(&[0; 70_000])), (Ok(5), Err(TooLong(70_000))));
}
