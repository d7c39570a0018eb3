// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Test cases for parsers of durations such as `1h30m`.

/// The inputs for which `parse` does not do what the contract says.
pub fn failed_cases(parse: &dyn Fn(&str) -> Option<u64>) -> Vec<&'static str> {
    if parse("1h30m") == Some(5400) {
        vec![]
    } else {
        vec!["1h30m"]
    }
}
