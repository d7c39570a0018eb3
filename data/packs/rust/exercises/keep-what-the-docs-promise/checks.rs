// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{parse_span, SpanError, SpanError::*};
use std::time::Duration;

fn millis(text: &str) -> Result<u64, SpanError> {
    parse_span(text).map(|d| u64::try_from(d.as_millis()).unwrap())
}

#[test]
fn pairs_of_numbers_and_units_are_added() {
    for (text, expected) in [
        ("1h30m", 5_400_000),
        ("250ms", 250),
        ("1h1m1s1ms", 3_661_001),
        ("90m", 5_400_000),
        ("0s", 0),
        ("2m5ms", 120_005),
        ("007s", 7000),
    ] {
        assert_eq!(millis(text), Ok(expected), "{text}");
    }
}

#[test]
fn an_empty_text_is_an_error() {
    assert_eq!(millis(""), Err(Empty));
}

#[test]
fn a_number_needs_a_unit_and_a_unit_a_number() {
    for (text, error) in [
        ("90", NoUnit(2)),
        ("1h30", NoUnit(4)),
        ("h", NoNumber(0)),
        ("1hm", NoNumber(2)),
        ("5d", NoUnit(1)),
        ("1mss", NoNumber(3)),
    ] {
        assert_eq!(millis(text), Err(error), "{text}");
    }
}

#[test]
fn blanks_signs_and_other_digits_are_refused_at_their_byte() {
    for (text, error) in [
        (" 1s", NoNumber(0)),
        ("1 s", NoUnit(1)),
        ("1h 1m", NoNumber(2)),
        ("-1s", NoNumber(0)),
        ("+1s", NoNumber(0)),
        ("1s\n", NoNumber(2)),
        ("1ü", NoUnit(1)),
        ("1hü", NoNumber(2)),
        ("ü1s", NoNumber(0)),
        ("٣s", NoNumber(0)),
    ] {
        assert_eq!(millis(text), Err(error), "{text}");
    }
}

#[test]
fn larger_units_come_first_and_each_one_once() {
    for (text, error) in [
        ("1m1h", Order(3)),
        ("1s1s", Order(3)),
        ("1ms1s", Order(4)),
        ("10m20ms30s", Order(9)),
    ] {
        assert_eq!(millis(text), Err(error), "{text}");
    }
}

#[test]
fn too_long_a_span_is_an_error_and_no_panic() {
    assert_eq!(
        parse_span("18446744073709551615ms"),
        Ok(Duration::from_millis(u64::MAX))
    );
    for text in [
        "18446744073709551616ms",
        "18446744073709551615s",
        "99999999999999999999h",
        "1s18446744073709551615ms",
    ] {
        assert_eq!(millis(text), Err(TooLong), "{text}");
    }
}

#[test]
fn a_wrong_text_is_reported_before_its_length() {
    assert_eq!(millis("99999999999999999999h5"), Err(NoUnit(22)));
    assert_eq!(millis("99999999999999999999h1h"), Err(Order(22)));
}

#[test]
fn the_error_tells_the_position() {
    let error: Box<dyn std::error::Error> = Box::new(parse_span("90").unwrap_err());
    assert_eq!(error.to_string(), "no unit at byte 2");
    assert!(Order(7).to_string().contains('7') && NoNumber(3).to_string().contains('3'));
}
