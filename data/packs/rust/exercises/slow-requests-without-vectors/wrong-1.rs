// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: looks like one chain, but collects in the middle, so it is neither lazy nor free.

/// A time span or point in milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[repr(transparent)]
pub struct Millis(u32);

impl Millis {
    pub const fn new(millis: u32) -> Self {
        Millis(millis)
    }

    pub const fn get(self) -> u32 {
        self.0
    }

    fn since(self, start: Millis) -> Option<Millis> {
        self.0.checked_sub(start.0).map(Millis)
    }
}

/// One request of the access log.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    pub path: &'a str,
    pub start: Millis,
    pub end: Millis,
}

/// The requests that took at least `limit`, with their durations. Lazy; allocates nothing.
///
/// Leaves out requests that end before they start.
pub fn slow<'a>(
    requests: impl IntoIterator<Item = Request<'a>>,
    limit: Millis,
) -> impl Iterator<Item = (&'a str, Millis)> {
    requests
        .into_iter()
        .filter_map(|request| Some((request.path, request.end.since(request.start)?)))
        .filter(move |&(_, took)| took >= limit)
        .collect::<Vec<_>>()
        .into_iter()
}
