// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: replaces what is not UTF-8 by another character and reports nothing.

use std::borrow::Cow;

/// An escape that cannot be decoded, and where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BadEscape(pub usize);

/// The parameters of a query. Borrows from the query what needs no decoding.
#[derive(Clone, PartialEq, Debug)]
pub struct Params<'q> {
    pairs: Vec<(Cow<'q, str>, Cow<'q, str>)>,
}

/// Decodes a name or value that starts at `position` of the query.
fn decode(text: &str, position: usize) -> Result<Cow<'_, str>, BadEscape> {
    if !text.contains(['%', '+']) {
        return Ok(Cow::Borrowed(text));
    }
    let (mut bytes, mut at) = (Vec::with_capacity(text.len()), 0);
    let input = text.as_bytes();
    while at < input.len() {
        match input[at] {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digit = |i: usize| input.get(i).and_then(|&b| char::from(b).to_digit(16));
                let (Some(high), Some(low)) = (digit(at + 1), digit(at + 2)) else {
                    return Err(BadEscape(position + at));
                };
                bytes.push((high * 16 + low) as u8); // at most 255
                at += 2;
            }
            byte => bytes.push(byte),
        }
        at += 1;
    }
    Ok(Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()))
}

impl<'q> Params<'q> {
    pub fn parse(query: &'q str) -> Result<Self, BadEscape> {
        let (mut pairs, mut position) = (Vec::new(), 0);
        for part in query.split('&') {
            if !part.is_empty() {
                let (name, value) = part.split_once('=').unwrap_or((part, ""));
                pairs.push((decode(name, position)?, decode(value, position + name.len() + 1)?));
            }
            position += part.len() + 1;
        }
        Ok(Params { pairs })
    }

    /// The first value of this name. Borrows from the query, not from the `Params`: elision
    /// would pick `&self`. A decoded value is cloned.
    pub fn get(&self, name: &str) -> Option<Cow<'q, str>> {
        self.pairs
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| value.clone())
    }

    /// The same parameters, without the query.
    pub fn into_owned(self) -> Params<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Params {
            pairs: self
                .pairs
                .into_iter()
                .map(|(name, value)| (own(name), own(value)))
                .collect(),
        }
    }
}
