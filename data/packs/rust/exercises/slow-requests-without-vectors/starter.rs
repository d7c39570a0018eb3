// SPDX-License-Identifier: MIT
// Copyright the onramp authors

/// A time span or point.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Millis {
    number: u32,
    unit: String,
}

impl Millis {
    pub fn new(millis: u32) -> Self {
        Millis {
            number: millis,
            unit: "ms".to_string(),
        }
    }

    pub fn get(&self) -> u32 {
        self.number
    }
}

/// One request of the access log.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    pub path: &'a str,
    pub start: Millis,
    pub end: Millis,
}

/// The requests that took at least `limit`, with their durations.
pub fn slow<'a>(
    requests: impl IntoIterator<Item = Request<'a>>,
    limit: Millis,
) -> Box<dyn Iterator<Item = (&'a str, Millis)> + 'a> {
    let all: Vec<Request> = requests.into_iter().collect();
    let durations: Vec<u32> = all.iter().map(|r| r.end.get() - r.start.get()).collect();
    let mut result = Vec::new();
    for i in 0..all.len() {
        if durations[i] >= limit.get() {
            result.push((all[i].path, Millis::new(durations[i])));
        }
    }
    Box::new(result.into_iter())
}
