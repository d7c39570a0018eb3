// SPDX-License-Identifier: MIT
// Copyright the onramp authors

use exercise::{noted, retry};

/// This crate has functions with the same names as the platform crate. They are not for the macro.
fn note(_attempt: u32) {
    panic!("the macro called a function of the crate that uses it");
}

/// Fails until the call with number `good`.
fn flaky(calls: &mut u32, good: u32) -> Result<u32, String> {
    *calls += 1;
    if *calls >= good {
        Ok(*calls)
    } else {
        Err(format!("call {calls}"))
    }
}

#[test]
fn the_first_success_is_the_result() {
    let mut calls = 0;
    assert_eq!(retry!(5, flaky(&mut calls, 3)), Ok(3));
    assert_eq!((calls, noted()), (3, vec![2, 3]));
}

#[test]
fn the_last_error_is_the_result() {
    let mut calls = 0;
    assert_eq!(retry!(3, flaky(&mut calls, 9),), Err("call 3".to_string()));
    assert_eq!((calls, noted()), (3, vec![2, 3]));
}

#[test]
fn a_success_at_once_notes_nothing() {
    let mut calls = 0;
    assert_eq!(retry!(3, flaky(&mut calls, 1)), Ok(1));
    assert_eq!(noted(), []);
}

#[test]
fn the_number_of_attempts_is_evaluated_once() {
    let (mut asked, mut calls) = (0, 0);
    let result = retry!(
        {
            asked += 1;
            4
        },
        flaky(&mut calls, 9)
    );
    assert_eq!((result, asked), (Err("call 4".to_string()), 1));
    asked = 0;
    assert!(retry!(
        {
            asked += 1;
            4
        },
        flaky(&mut calls, 1)
    )
    .is_ok());
    assert_eq!(asked, 1, "evaluated even if the first attempt succeeds");
}

#[test]
fn zero_attempts_are_one() {
    let mut calls = 0;
    assert_eq!(retry!(0, flaky(&mut calls, 9)), Err("call 1".to_string()));
    assert_eq!(noted(), []);
}

#[test]
fn return_in_the_body_leaves_the_function() {
    fn run(calls: &mut u32) -> Result<u32, String> {
        let got = retry!(5, {
            *calls += 1;
            if *calls == 2 {
                return Err("cancelled".to_string());
            }
            Err::<u32, _>("busy".to_string())
        });
        panic!("still here with {got:?}");
    }
    let mut calls = 0;
    assert_eq!(run(&mut calls), Err("cancelled".to_string()));
    assert_eq!(calls, 2);
}

#[test]
fn it_can_be_nested_and_sees_the_callers_variables() {
    let (attempts, attempt, mut calls) = (2u32, 10u32, 0);
    let result: Result<u32, String> = retry!(attempts, retry!(attempts, flaky(&mut calls, 4)).map(|n| n + attempt));
    assert_eq!(result, Ok(14));
}
