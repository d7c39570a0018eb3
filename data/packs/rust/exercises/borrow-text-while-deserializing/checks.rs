// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{parse, Event, Level};
use std::borrow::Cow;

/// Whether the text is a part of the line and not a copy.
fn is_part(text: &Cow<str>, line: &str) -> bool {
    matches!(text, Cow::Borrowed(t) if line.as_bytes().as_ptr_range().contains(&t.as_ptr()))
}

const PLAIN: &str = r#"{"level":"info","message":"it works","host":"db-1","tags":["a","bc","d"]}"#;

#[test]
fn an_event_is_read() {
    let expected = Event {
        level: Level::Info,
        message: "it works".into(),
        host: Some("db-1".into()),
        tags: vec!["a".into(), "bc".into(), "d".into()],
    };
    assert_eq!(parse(PLAIN).unwrap(), expected);
}

#[test]
fn a_plain_message_is_borrowed() {
    assert!(is_part(&parse(PLAIN).unwrap().message, PLAIN));
}

#[test]
fn a_plain_host_is_borrowed() {
    assert!(is_part(&parse(PLAIN).unwrap().host.unwrap(), PLAIN));
}

#[test]
fn every_plain_tag_is_borrowed() {
    assert!(parse(PLAIN).unwrap().tags.iter().all(|tag| is_part(tag, PLAIN)));
}

#[test]
fn escapes_are_resolved_in_every_field() {
    let line =
        r#"{"level":"error","message":"a\nb","host":"caf\u00e9","tags":["plain","say \"hi\""]}"#;
    let event = parse(line).unwrap();
    assert_eq!((&*event.message, event.host.as_deref()), ("a\nb", Some("caf\u{e9}")));
    assert_eq!(event.tags, ["plain", "say \"hi\""]);
    assert!(is_part(&event.tags[0], line) && matches!(event.tags[1], Cow::Owned(_)));
}

#[test]
fn optional_fields_may_be_missing_or_null() {
    let event = parse(r#"{"level":"warn","message":""}"#).unwrap();
    assert_eq!((event.host, event.tags.len()), (None, 0));
    assert_eq!(parse(r#"{"level":"warn","message":"m","host":null}"#).unwrap().host, None);
}

#[test]
fn unknown_fields_are_ignored_and_wrong_lines_refused() {
    assert!(parse(r#"{"level":"warn","message":"m","new":[1,{"x":2}]}"#).is_ok());
    for line in [
        r#"{"level":"fatal","message":"m"}"#,
        r#"{"level":"Info","message":"m"}"#,
        r#"{"level":"info"}"#,
        r#"{"level":"info","message":7}"#,
        r#"{"level":"info","message":"m","tags":[1]}"#,
        "",
    ] {
        assert!(parse(line).is_err(), "{line}");
    }
}
