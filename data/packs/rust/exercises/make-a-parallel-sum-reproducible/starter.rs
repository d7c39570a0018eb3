// SPDX-License-Identifier: MIT
// Copyright the onramp authors

//! Sums that do not depend on the number of threads.

use rayon::prelude::*;

/// Items per block: part of the definition of the result, so not to be tuned per machine.
pub const BLOCK: usize = 512;

/// The sum of `value` over the items.
pub fn sum_by<T: Sync>(items: &[T], value: impl Fn(&T) -> f64 + Sync) -> f64 {
    items.par_iter().map(value).sum()
}
