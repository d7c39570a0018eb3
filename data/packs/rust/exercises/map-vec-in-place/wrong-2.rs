// SPDX-License-Identifier: MIT
// Copyright the onramp authors
// Wrong: leaves the vector as owner while `f` runs, so a panic in `f` drops the moved element a second time.

use std::mem::{align_of, size_of, ManuallyDrop};
use std::ptr;

/// Maps each element, in order; reuses the allocation where size and alignment agree.
pub fn map_in_place<T, U>(mut items: Vec<T>, mut f: impl FnMut(T) -> U) -> Vec<U> {
    if size_of::<T>() != size_of::<U>() || align_of::<T>() != align_of::<U>() {
        return items.into_iter().map(f).collect();
    }
    let start = items.as_mut_ptr();
    for i in 0..items.len() {
        // SAFETY: `i` is in bounds, and a `U` fits where a `T` was.
        unsafe {
            let slot = start.add(i);
            let made = f(ptr::read(slot));
            ptr::write(slot.cast::<U>(), made);
        }
    }
    let items = ManuallyDrop::new(items);
    // SAFETY: all slots hold a `U` now.
    unsafe { Vec::from_raw_parts(start.cast::<U>(), items.len(), items.capacity()) }
}
