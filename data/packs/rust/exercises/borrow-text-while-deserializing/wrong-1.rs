// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: `borrow` on the message only; the attribute does not reach into `Option` and `Vec`, where it is needed, too.

//! Log events that borrow from the line they were read from.

use serde::Deserialize;
use std::borrow::Cow;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Info,
    Warn,
    Error,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Event<'a> {
    pub level: Level,
    #[serde(borrow)]
    pub message: Cow<'a, str>,
    // `borrow` reaches a `Cow` that is the field, not one inside of another type.
    #[serde(borrow, default)]
    pub host: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    pub tags: Vec<Cow<'a, str>>,
}

/// A text that borrows wherever it stands, also within a list or an option.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// Reads one line.
pub fn parse(line: &str) -> serde_json::Result<Event<'_>> {
    serde_json::from_str(line)
}
