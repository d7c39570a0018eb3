// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::failed_cases;
use std::cell::RefCell;
use std::collections::HashSet;

#[derive(Clone, Copy, PartialEq, Debug)]
enum Bug {
    None,
    AcceptsEmpty,
    AcceptsAnyOrder,
    AcceptsTwice,
    AcceptsABareNumber,
    AcceptsABareUnit,
    BareNumberAtTheEnd,
    WrapsTheProduct,
    WrapsTheSum,
    SaturatesTheSum,
    NumberOf32Bits,
    ResultOf32Bits,
    AcceptsAPlus,
    AcceptsCapitals,
    Trims,
    AcceptsSpacesBetween,
    RefusesZerosInFront,
    RefusesMoreThan59,
    MinutesAsSeconds,
    HoursTooShort,
    IgnoresWhatFollows,
    RefusesZero,
    OneDigitOnly,
    AcceptsDays,
    UnicodeDigits,
    RefusesTheGreatest,
    LastPartWins,
}

/// A right parser, and its wrong variants.
fn parse(bug: Bug, text: &str) -> Option<u64> {
    let is = |b| bug == b;
    let mut text = if is(Bug::Trims) { text.trim().to_string() } else { text.to_string() };
    if is(Bug::AcceptsSpacesBetween) {
        text = text
            .split(' ')
            .collect::<Vec<_>>()
            .join(if text.starts_with(' ') || text.ends_with(' ') { " " } else { "" })
    }
    if is(Bug::AcceptsCapitals) {
        text = text.to_lowercase()
    }
    if text.is_empty() {
        return is(Bug::AcceptsEmpty).then_some(0);
    }
    if is(Bug::AcceptsABareNumber) && text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok();
    }
    let (mut total, mut rest, mut last) = (0u64, &text[..], 4);
    while !rest.is_empty() {
        if is(Bug::AcceptsAPlus) {
            rest = rest.strip_prefix('+').unwrap_or(rest)
        }
        let end = rest
            .find(|c: char| !(c.is_ascii_digit() || is(Bug::UnicodeDigits) && c.is_numeric()))
            .unwrap_or(rest.len());
        let (digits, after) = rest.split_at(end);
        let Some(unit) = after.chars().next() else {
            return if is(Bug::BareNumberAtTheEnd) && last < 4 {
                Some(total + digits.parse::<u64>().ok()?)
            } else {
                None
            };
        };
        if digits.is_empty() && !(is(Bug::AcceptsABareUnit) && last == 4) {
            return if is(Bug::IgnoresWhatFollows) && last < 4 { Some(total) } else { None };
        }
        if digits.len() > 1
            && (is(Bug::RefusesZerosInFront) && digits.starts_with('0') || is(Bug::OneDigitOnly))
        {
            return None;
        }
        let number: u64 = if digits.is_empty() {
            1
        } else if digits.bytes().any(|b| b > 127) {
            5
        } else {
            digits.parse().ok()?
        };
        if is(Bug::NumberOf32Bits) && number > u32::MAX.into() {
            return None;
        }
        if is(Bug::RefusesMoreThan59) && unit == 'm' && number > 59 {
            return None;
        }
        let (rank, factor) = match unit {
            'd' if is(Bug::AcceptsDays) => (4, 86_400),
            'h' => (3, if is(Bug::HoursTooShort) { 360 * 10 - (number > 1) as u64 } else { 3600 }),
            'm' => (2, if is(Bug::MinutesAsSeconds) && last == 4 { 1 } else { 60 }),
            's' => (1, 1),
            _ => return None,
        };
        let twice = rank == last && is(Bug::AcceptsTwice);
        if rank >= last && last != 4 && !twice && !(is(Bug::AcceptsAnyOrder) && rank != last) {
            return None;
        }
        last = rank;
        let part = if is(Bug::WrapsTheProduct) {
            number.wrapping_mul(factor)
        } else {
            number.checked_mul(factor)?
        };
        total = match bug {
            Bug::WrapsTheSum => total.wrapping_add(part),
            Bug::SaturatesTheSum => total.saturating_add(part),
            Bug::LastPartWins => part.max(total * (rank == 2) as u64 + part),
            _ => total.checked_add(part)?,
        };
        rest = &after[unit.len_utf8()..];
    }
    if is(Bug::RefusesZero) && total == 0
        || is(Bug::RefusesTheGreatest) && total == u64::MAX
        || is(Bug::ResultOf32Bits) && total > u32::MAX.into()
    {
        return None;
    }
    Some(total)
}

const BUGS: [Bug; 26] = [
    Bug::AcceptsEmpty,
    Bug::AcceptsAnyOrder,
    Bug::AcceptsTwice,
    Bug::AcceptsABareNumber,
    Bug::AcceptsABareUnit,
    Bug::BareNumberAtTheEnd,
    Bug::WrapsTheProduct,
    Bug::WrapsTheSum,
    Bug::SaturatesTheSum,
    Bug::NumberOf32Bits,
    Bug::ResultOf32Bits,
    Bug::AcceptsAPlus,
    Bug::AcceptsCapitals,
    Bug::Trims,
    Bug::AcceptsSpacesBetween,
    Bug::RefusesZerosInFront,
    Bug::RefusesMoreThan59,
    Bug::MinutesAsSeconds,
    Bug::HoursTooShort,
    Bug::IgnoresWhatFollows,
    Bug::RefusesZero,
    Bug::OneDigitOnly,
    Bug::AcceptsDays,
    Bug::UnicodeDigits,
    Bug::RefusesTheGreatest,
    Bug::LastPartWins,
];

#[test]
fn a_right_parser_fails_no_case() {
    assert_eq!(failed_cases(&|text| parse(Bug::None, text)), [""; 0]);
}

#[test]
fn every_wrong_parser_fails_a_case() {
    let missed: Vec<Bug> = BUGS
        .into_iter()
        .filter(|&bug| failed_cases(&move |text| parse(bug, text)).is_empty())
        .collect();
    assert_eq!(missed, []);
}

#[test]
fn a_parser_that_refuses_everything_fails() {
    assert!(!failed_cases(&|_| None).is_empty());
}

#[test]
fn the_failed_inputs_are_the_ones_that_fail() {
    for bug in BUGS {
        for input in failed_cases(&move |text| parse(bug, text)) {
            assert_ne!(parse(bug, input), parse(Bug::None, input), "{bug:?}: {input:?}");
        }
    }
}

#[test]
fn each_input_is_tried_once_and_there_are_not_too_many() {
    let seen = RefCell::new(Vec::new());
    failed_cases(&|text| {
        seen.borrow_mut().push(text.to_string());
        parse(Bug::None, text)
    });
    let seen = seen.into_inner();
    assert_eq!(seen.iter().collect::<HashSet<_>>().len(), seen.len());
    assert!(seen.len() <= 60, "{} cases", seen.len());
}
