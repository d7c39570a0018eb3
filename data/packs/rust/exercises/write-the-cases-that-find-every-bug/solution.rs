// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Test cases for parsers of durations such as `1h30m`.

/// Valid inputs with their seconds.
const VALID: &[(&str, u64)] = &[
    ("1h30m", 5400),
    // Each unit alone, so that each factor counts for itself.
    ("2h", 7200),
    ("3m", 180),
    ("7s", 7),
    // All combinations of units.
    ("1h2m3s", 3723),
    ("1h5s", 3605),
    ("2m1s", 121),
    // Zeros, zeros in front, more than one digit, more than 59.
    ("0s", 0),
    ("0h0m0s", 0),
    ("05m", 300),
    ("90m", 5400),
    ("100s", 100),
    ("25h", 90_000),
    // The greatest result, reached by each way; and one that needs more than 32 bits.
    ("18446744073709551615s", u64::MAX),
    ("5124095576030431h15s", u64::MAX),
    ("307445734561825860m15s", u64::MAX),
    ("4294967296s", 1 << 32),
    ("2000000h", 7_200_000_000),
];

/// Inputs that are no duration.
const INVALID: &[&str] = &[
    "",
    " ",
    "5",
    "h",
    "s",
    "1h30",
    "30",
    "1hm",
    "hm",
    // Order and repetition.
    "30m1h",
    "5s1h",
    "5s3m",
    "1h1h",
    "2m2m",
    "1s1s",
    "1h2m3h",
    // Characters that look harmless.
    "+5m",
    "-5m",
    "1h+5m",
    "1h-5m",
    " 5m",
    "5m ",
    "5 m",
    "1h 5m",
    "1H",
    "5M",
    "5S",
    "1.5h",
    "1,5h",
    "1_0s",
    "5x",
    "5d",
    "5ms",
    "0x5s",
    "\u{665}s",
    "1h\u{e9}",
    // Too great: the number, the product, the sum.
    "18446744073709551616s",
    "99999999999999999999999s",
    "5124095576030432h",
    "307445734561825861m",
    "5124095576030431h16s",
    "18446744073709551615h",
];

/// The inputs for which `parse` does not do what the contract says.
pub fn failed_cases(parse: &dyn Fn(&str) -> Option<u64>) -> Vec<&'static str> {
    let valid = VALID.iter().filter(|&&(text, seconds)| parse(text) != Some(seconds));
    let invalid = INVALID.iter().filter(|text| parse(text).is_some());
    valid.map(|&(text, _)| text).chain(invalid.copied()).collect()
}
