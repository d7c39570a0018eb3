// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: makes one block per thread, so the split depends on the machine.

//! Sums that do not depend on the number of threads.

use rayon::prelude::*;

/// Items per block: part of the definition of the result, so not to be tuned per machine.
pub const BLOCK: usize = 512;

/// The sum of `value` over the items, the same bits for every pool.
///
/// Addition of floats is not associative, and Rayon's own `sum` adds in an order that follows its
/// splitting. Here the split is fixed: blocks in parallel, each one and their sums in order.
pub fn sum_by<T: Sync>(items: &[T], value: impl Fn(&T) -> f64 + Sync) -> f64 {
    let sums: Vec<f64> = items
        .par_chunks((items.len() / rayon::current_num_threads()).max(1))
        .map(|block| block.iter().map(&value).fold(0.0, |sum, x| sum + x))
        .collect(); // An indexed collect keeps the order of the blocks.
    sums.into_iter().fold(0.0, |sum, x| sum + x)
}
