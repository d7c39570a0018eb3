// SPDX-License-Identifier: MIT
// Copyright the onramp authors

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
    pub message: Cow<'a, str>,
    pub host: Option<Cow<'a, str>>,
    #[serde(default)]
    pub tags: Vec<Cow<'a, str>>,
}

/// Reads one line.
pub fn parse(line: &str) -> serde_json::Result<Event<'_>> {
    serde_json::from_str(line)
}
