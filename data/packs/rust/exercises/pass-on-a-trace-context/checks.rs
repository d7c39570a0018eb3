// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::TraceContext;

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const SPAN: &str = "00f067aa0ba902b7";

fn parse(version: &str, trace: &str, span: &str, rest: &str) -> Option<TraceContext> {
    TraceContext::parse(&format!("{version}-{trace}-{span}-{rest}"))
}

#[test]
fn a_header_is_read() {
    let context = parse("00", TRACE, SPAN, "01").unwrap();
    assert_eq!(context.trace_id[..4], [0x4b, 0xf9, 0x2f, 0x35]);
    assert_eq!(context.parent_id, [0x00, 0xf0, 0x67, 0xaa, 0x0b, 0xa9, 0x02, 0xb7]);
    assert!(context.sampled && !parse("00", TRACE, SPAN, "00").unwrap().sampled);
}

#[test]
fn what_is_read_is_written_with_all_its_zeros() {
    let small = format!("00-{:032x}-{:016x}-00", 1, 2);
    for header in [format!("00-{TRACE}-{SPAN}-01"), small] {
        assert_eq!(TraceContext::parse(&header).unwrap().header(), header);
    }
}

#[test]
fn unknown_flags_are_ignored_and_not_passed_on() {
    let context = parse("00", TRACE, SPAN, "ff").unwrap();
    assert!(context.sampled && context.header().ends_with("-01"));
    let context = parse("00", TRACE, SPAN, "fe").unwrap();
    assert!(!context.sampled && context.header().ends_with("-00"));
}

#[test]
fn a_child_keeps_the_trace_and_names_our_span() {
    let child = parse("00", TRACE, SPAN, "01").unwrap().child([0xab; 8]);
    assert_eq!(child.header(), format!("00-{TRACE}-abababababababab-01"));
}

#[test]
fn later_versions_are_read_and_answered_in_version_zero() {
    for version in ["01", "cc", "fe"] {
        for rest in ["01", "01-", "01-what-the-future-brings"] {
            let context = parse(version, TRACE, SPAN, rest).expect(rest);
            assert_eq!(context.header(), format!("00-{TRACE}-{SPAN}-01"));
        }
        assert_eq!(parse(version, TRACE, SPAN, "01.x"), None);
        assert_eq!(parse(version, TRACE, SPAN, "011"), None);
    }
}

#[test]
fn version_zero_ends_with_the_flags_and_version_ff_is_invalid() {
    for rest in ["01-", "01-x", "01 ", "011", "1", ""] {
        assert_eq!(parse("00", TRACE, SPAN, rest), None, "{rest:?}");
    }
    assert_eq!(parse("ff", TRACE, SPAN, "01"), None);
    assert_eq!(parse("ff", TRACE, SPAN, "01-x"), None);
}

#[test]
fn ids_of_zeros_are_invalid() {
    assert_eq!(parse("00", &"0".repeat(32), SPAN, "01"), None);
    assert_eq!(parse("00", TRACE, &"0".repeat(16), "01"), None);
}

#[test]
fn only_lower_case_digits_of_the_right_number_count() {
    assert_eq!(parse("00", &TRACE.to_uppercase(), SPAN, "01"), None);
    assert_eq!(parse("00", TRACE, &SPAN.to_uppercase(), "01"), None);
    for (trace, span, flags) in [
        (&TRACE[1..], SPAN, "01"),
        (TRACE, &SPAN[1..], "01"),
        (TRACE, SPAN, "+1"),
        (TRACE, "+0f067aa0ba902b7", "01"),
        (TRACE, "00f067aa0ba902bg", "01"),
        (TRACE, SPAN, " 1"),
        (TRACE, SPAN, "0A"),
    ] {
        assert_eq!(parse("00", trace, span, flags), None, "{trace} {span} {flags}");
    }
    assert_eq!(parse("+0", TRACE, SPAN, "01"), None);
    assert_eq!(TraceContext::parse(&format!(" 00-{TRACE}-{SPAN}-01")), None);
    assert_eq!(TraceContext::parse(&format!("00-{TRACE}-{SPAN}_01")), None);
    assert_eq!(TraceContext::parse(&format!("00_{TRACE}-{SPAN}-01")), None);
}

#[test]
fn odd_input_does_not_panic() {
    let whole = format!("00-{TRACE}-{SPAN}-01");
    for cut in 0..whole.len() {
        assert_eq!(TraceContext::parse(&whole[..cut]), None);
        for odd in ["\u{e9}", "\u{1f980}", "-", "\0"] {
            let mut header = whole.clone();
            header.replace_range(cut..(cut + odd.len()).min(whole.len()), odd);
            if header != whole {
                assert_eq!(TraceContext::parse(&header), None, "{header:?}");
            }
        }
    }
}
