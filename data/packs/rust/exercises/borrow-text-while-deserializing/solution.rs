// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Log events that borrow from the line they were read from.

use serde::{Deserialize, Deserializer};
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
    #[serde(borrow, default, deserialize_with = "optional_text")]
    pub host: Option<Cow<'a, str>>,
    #[serde(borrow, default, deserialize_with = "texts")]
    pub tags: Vec<Cow<'a, str>>,
}

/// A text that borrows wherever it stands, also within a list or an option.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

fn optional_text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Cow<'de, str>>, D::Error> {
    Ok(Option::<Text>::deserialize(from)?.map(|text| text.0))
}

fn texts<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Cow<'de, str>>, D::Error> {
    // Same layout on both sides: the standard library collects in place.
    Ok(Vec::<Text>::deserialize(from)?.into_iter().map(|text| text.0).collect())
}

/// Reads one line.
pub fn parse(line: &str) -> serde_json::Result<Event<'_>> {
    serde_json::from_str(line)
}
