// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use std::borrow::Cow;
use std::marker::PhantomData;

/// An escape that cannot be decoded, and where it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BadEscape(pub usize);

/// The parameters of a query.
#[derive(Clone, PartialEq, Debug)]
pub struct Params<'q> {
    pairs: Vec<(String, String)>,
    query: PhantomData<&'q str>,
}

fn decode(text: &str) -> String {
    text.replace('+', " ")
        .replace("%20", " ")
        .replace("%26", "&")
        .replace("%25", "%")
}

impl<'q> Params<'q> {
    pub fn parse(query: &'q str) -> Result<Self, BadEscape> {
        let mut pairs = Vec::new();
        for part in query.split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            pairs.push((decode(name), decode(value)));
        }
        Ok(Params {
            pairs,
            query: PhantomData,
        })
    }

    pub fn get(&self, name: &str) -> Option<Cow<'q, str>> {
        self.pairs
            .iter()
            .find(|(n, _)| n == name)
            .map(|(_, value)| Cow::Owned(value.clone()))
    }

    pub fn into_owned(self) -> Params<'static> {
        Params {
            pairs: self.pairs,
            query: PhantomData,
        }
    }
}
